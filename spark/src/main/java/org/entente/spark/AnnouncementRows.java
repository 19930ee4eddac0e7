package org.entente.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.monitoring.Announcement;
import org.entente.report.AnswerFile;

/** Announcements as rows: what most look for as columns, and all of it as JSON. */
final class AnnouncementRows {
    static final StructType SCHEMA = schema(DataTypes.DateType);

    /** While rows are made; see {@link AnswerRows#MADE}. */
    static final StructType MADE = schema(DataTypes.StringType);

    private AnnouncementRows() {}

    private static StructType schema(DataType date) {
        return new StructType()
                .add(EvidenceRows.DYAD, DataTypes.StringType, false)
                .add(AnswerRows.DATE, date)
                .add("axis", DataTypes.StringType, false)
                .add("before", DataTypes.StringType)
                .add("after", DataTypes.StringType, false)
                .add("probability", DataTypes.DoubleType, false)
                .add("concluded", DataTypes.IntegerType, false)
                .add("announcement", DataTypes.StringType, false);
    }

    static Row row(Announcement<?> one) {
        return RowFactory.create(
                one.dyad().toString(),
                one.date().toString(),
                one.axis().name(),
                one.from().map(Enum::name).orElse(null),
                one.to().name(),
                one.probability(),
                one.after().conclusion().isPresent() ? 1 : 0,
                AnswerFile.format(one));
    }
}
