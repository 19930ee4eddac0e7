package org.entente.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Reliability;
import org.jspecify.annotations.Nullable;

/** Evidence as rows: the pair, then the keys of an item of a case file but for who coded it, which no answer depends on. */
final class EvidenceRows {
    static final String DYAD = "dyad";

    static final StructType SCHEMA = new StructType()
            .add(DYAD, DataTypes.StringType, false)
            .add("id", DataTypes.StringType, false)
            .add("fact", DataTypes.StringType)
            .add("kind", DataTypes.StringType, false)
            .add("when", DataTypes.StringType, false)
            .add("from", DataTypes.StringType)
            .add("to", DataTypes.StringType)
            .add("about", DataTypes.createArrayType(DataTypes.StringType))
            .add("place", DataTypes.StringType)
            .add("factor", DataTypes.StringType, false)
            .add("area", DataTypes.StringType)
            .add("instrument", DataTypes.StringType)
            .add("score", DataTypes.DoubleType, false)
            .add("reliability", DataTypes.StringType, false)
            .add("credibility", DataTypes.IntegerType, false)
            .add("source", DataTypes.StringType, false)
            .add("known", DataTypes.StringType)
            .add("reports", DataTypes.IntegerType)
            .add("text", DataTypes.StringType, false);

    private EvidenceRows() {}

    /**
     * The columns of evidence of a table, in the order of {@link #SCHEMA}; those that may be left out are empty.
     *
     * @param what to call the table in messages
     * @throws IllegalArgumentException if a column that is needed is not there
     */
    static Dataset<Row> of(Dataset<Row> table, String what) {
        return table.select(columns(table, SCHEMA, what));
    }

    static Column[] columns(Dataset<Row> table, StructType wanted, String what) {
        List<String> there = Arrays.asList(table.columns());
        List<String> missing = Arrays.stream(wanted.fields())
                .filter(field -> !field.nullable() && !there.contains(field.name()))
                .map(StructField::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(what + " must have the columns " + String.join(", ", missing)
                    + ", but has only: " + String.join(", ", there));
        }
        return Arrays.stream(wanted.fields())
                .map(field -> column(field.name(), field.dataType(), there.contains(field.name())))
                .toArray(Column[]::new);
    }

    private static Column column(String name, DataType type, boolean there) {
        Column column = there ? functions.col("`" + name + "`") : functions.lit(null);
        return column.cast(type).as(name);
    }

    /**
     * The pair of a row, in its usual form, whatever order the row names its members in.
     *
     * @throws IllegalArgumentException if it names none
     */
    static String dyad(Row row) {
        return Dyad.parse(needed(row, DYAD)).toString();
    }

    /**
     * The item of a row.
     *
     * @throws IllegalArgumentException if it is none; the message names the pair and the id
     */
    static Evidence item(Row row) {
        try {
            Evidence.Builder item = Evidence.builder()
                    .id(needed(row, "id"))
                    .kind(EvidenceKind.valueOf(needed(row, "kind")))
                    .when(DateSpan.parse(needed(row, "when")))
                    .factor(Factor.valueOf(needed(row, "factor")))
                    .score(needed(row, "score", Double.class))
                    .reliability(Reliability.valueOf(needed(row, "reliability")))
                    .credibility(Credibility.of(needed(row, "credibility", Integer.class)))
                    .source(needed(row, "source"))
                    .text(needed(row, "text"));
            find(row, "fact", item::fact);
            find(row, "from", item::from);
            find(row, "to", item::to);
            find(row, "place", item::place);
            find(row, "area", area -> item.area(IssueArea.valueOf(area)));
            find(row, "instrument", item::instrument);
            find(row, "known", known -> item.known(DateSpan.parse(known)));
            int reports = row.fieldIndex("reports");
            if (!row.isNullAt(reports)) {
                item.reports(row.getInt(reports));
            }
            int about = row.fieldIndex("about");
            if (!row.isNullAt(about)) {
                item.addAllAbout(row.<String>getList(about));
            }
            return item.build();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "evidence " + row.getAs("id") + " of " + row.getAs(DYAD) + ": " + e.getMessage(), e);
        }
    }

    private static String needed(Row row, String column) {
        return needed(row, column, String.class);
    }

    private static <T> T needed(Row row, String column, Class<T> type) {
        Object value = row.get(row.fieldIndex(column));
        if (value == null) {
            throw new IllegalArgumentException(column + " must not be empty");
        }
        return type.cast(value);
    }

    private static void find(Row row, String column, Consumer<String> to) {
        String value = row.getAs(column);
        if (value != null) {
            to.accept(value);
        }
    }

    /** An item as a row. */
    static Row row(Dyad dyad, Evidence item) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(dyad.toString());
        cells.add(item.id());
        cells.add(item.fact().orElse(null));
        cells.add(item.kind().name());
        cells.add(item.when().toString());
        cells.add(item.from().orElse(null));
        cells.add(item.to().orElse(null));
        cells.add(item.about().toArray());
        cells.add(item.place().orElse(null));
        cells.add(item.factor().name());
        cells.add(item.area().map(Enum::name).orElse(null));
        cells.add(item.instrument());
        cells.add(item.score());
        cells.add(item.reliability().name());
        cells.add(item.credibility().digit());
        cells.add(item.source());
        cells.add(item.known().map(String::valueOf).orElse(null));
        cells.add(item.reports());
        cells.add(item.text());
        return RowFactory.create(cells.toArray());
    }
}
