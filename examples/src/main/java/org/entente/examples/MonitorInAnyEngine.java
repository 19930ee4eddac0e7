package org.entente.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.InvalidSnapshotException;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.MonitorSnapshot;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.entente.report.AnswerFile;
import org.jspecify.annotations.Nullable;

/** How is a monitor kept by an engine that knows only keys and bytes, such as Flink, Kafka Streams or a table of a database? */
public final class MonitorInAnyEngine {
    /** As an observatory does: what is remembered of a pair goes into its bytes. */
    private static final int ITEMS_REMEMBERED = 64;

    private MonitorInAnyEngine() {}

    public static void main(String[] args) throws InvalidSnapshotException {
        Relationship relationship = ShippedCases.read("sino-russian");
        Map<String, byte[]> store = new HashMap<>();
        for (Evidence item : relationship.evidence().stream()
                .sorted(Comparator.comparing(Evidence::knownBy))
                .toList()) {
            String key = relationship.dyad().toString();
            store.put(
                    key,
                    take(
                            key,
                            store.get(key),
                            item,
                            json -> System.out.println(AnswerFile.parse(json, Announcement.class))));
        }
        store.forEach((key, state) -> System.out.println(key + " is kept in " + state.length + " bytes"));
    }

    /** The state of a pair after an item; what is announced is given to the consumer, as JSON. */
    static byte[] take(String dyad, byte @Nullable [] state, Evidence item, Consumer<String> announced)
            throws InvalidSnapshotException {
        Monitor monitor = state == null
                ? Monitor.of(Assessor.standard(), Dyad.parse(dyad), ITEMS_REMEMBERED)
                : Monitor.resume(Assessor.standard(), MonitorSnapshot.parse(new String(state, UTF_8)));
        monitor.take(item).announcements().forEach(one -> announced.accept(AnswerFile.format(one)));
        return monitor.snapshot().toJson().getBytes(UTF_8);
    }
}
