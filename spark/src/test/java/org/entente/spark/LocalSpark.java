package org.entente.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.relationship.DyadEvidence;

/** A small Spark in this process: two tasks at a time, each tried three times. */
final class LocalSpark {
    private static final String ROCKS = "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider";

    private LocalSpark() {}

    /** The session of the tests, which share it. */
    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2,3]")
                .appName("entente")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.session.timeZone", "Pacific/Auckland")
                .config("spark.sql.streaming.stateStore.providerClass", ROCKS)
                .config("spark.sql.streaming.stateStore.rocksdb.changelogCheckpointing.enabled", true)
                .config("spark.sql.warehouse.dir", "target/warehouse")
                .getOrCreate();
    }

    static SparkSession session(int partitions) {
        SparkSession spark = session();
        spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
        return spark;
    }

    /** Evidence as a table, in the order given. */
    static Dataset<Row> table(SparkSession spark, List<DyadEvidence> evidence) {
        List<Row> rows = new ArrayList<>();
        evidence.forEach(one -> rows.add(EvidenceRows.row(one.dyad(), one.evidence())));
        return spark.createDataFrame(rows, EntenteSpark.EVIDENCE);
    }

    /** The rows as texts that show every bit of every number, in order. */
    static List<String> texts(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .map(row -> row.mkString("|"))
                .sorted()
                .toList();
    }

    static <K> List<String> texts(Map<K, String> rows) {
        return rows.values().stream().sorted().toList();
    }
}
