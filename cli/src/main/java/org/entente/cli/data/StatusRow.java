package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.model.Belief;
import org.entente.monitoring.DyadStatus;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Where a pair stands, as a row of a table. */
final class StatusRow {
    static final ImmutableList<String> HEADER = ImmutableList.<String>builder()
            .add(
                    "dyad",
                    "date",
                    "phase",
                    "concluded",
                    "peace",
                    "peace_concluded",
                    "improvement",
                    "risk",
                    "reconciliation",
                    "obstacle",
                    "obstacle_score")
            .addAll(Stream.concat(Arrays.stream(Phase.values()), Arrays.stream(PeaceLevel.values()))
                    .map(state -> "p_" + state.name().toLowerCase(Locale.ROOT))
                    .iterator())
            .build();

    private StatusRow() {}

    static ImmutableList<Object> of(DyadStatus one) {
        return ImmutableList.builder()
                .add(
                        one.dyad(),
                        one.date(),
                        one.phase().mostLikely(),
                        concluded(one.phase()),
                        one.peace().mostLikely(),
                        concluded(one.peace()))
                .add(one.improvement(), one.risk(), one.reconciliation(), one.obstacle(), one.obstacleScore())
                .addAll(one.phase().probabilities().values())
                .addAll(one.peace().probabilities().values())
                .build();
    }

    private static int concluded(Belief<?> belief) {
        return belief.conclusion().isPresent() ? 1 : 0;
    }
}
