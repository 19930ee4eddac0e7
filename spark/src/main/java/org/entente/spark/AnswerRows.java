package org.entente.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.assessment.Assessment;
import org.entente.dataset.result.AnswerColumns;
import org.jspecify.annotations.Nullable;

/** Answers as rows: the pair, the day, and the columns of the tables of results. */
final class AnswerRows {
    static final String DATE = "date";

    static final StructType SCHEMA = schema(DataTypes.DateType);

    /** While rows are made: what Java type stands for a date depends on how Spark is set, a text is a text. */
    static final StructType MADE = schema(DataTypes.StringType);

    private AnswerRows() {}

    private static StructType schema(DataType date) {
        StructType schema = new StructType()
                .add(EvidenceRows.DYAD, DataTypes.StringType, false)
                .add(DATE, date);
        for (AnswerColumns.Column column : AnswerColumns.all()) {
            schema = schema.add(column.name(), type(column.type()));
        }
        return schema;
    }

    private static DataType type(Class<?> type) {
        if (type == Double.class) {
            return DataTypes.DoubleType;
        }
        return type == Integer.class ? DataTypes.IntegerType : DataTypes.StringType;
    }

    /** An answer; empty but for pair and day where nothing can be said. */
    static Row row(Assessment then) {
        List<@Nullable Object> cells =
                new ArrayList<>(List.of(then.dyad().toString(), then.date().toString()));
        if (then.noAnswer().isPresent()) {
            cells.addAll(Collections.nCopies(AnswerColumns.all().size(), null));
        } else {
            for (Optional<?> value : AnswerColumns.values(then)) {
                cells.add(value.orElse(null));
            }
        }
        return RowFactory.create(cells.toArray());
    }
}
