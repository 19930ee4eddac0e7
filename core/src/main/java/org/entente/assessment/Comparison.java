package org.entente.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.entente.numeric.Bounds;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/**
 * What changed between two assessments of one dyad: of two dates, of two scenarios, or by two models.
 *
 * @param before the one
 * @param after the other
 * @param phase how the log-odds changed of the phase that is most likely after, rather than of the one that was before (or
 *     of the runner-up, if it is the same), divided among the base rates and the items
 * @param peace the same of the level of peace
 * @param readings of every factor
 * @param preparedness of every track
 * @param obstaclesGone factors that held the relationship back before, and do no more
 * @param obstaclesNew factors that hold it back after, and did not before
 */
@JsonForm(format = Comparison.FORMAT)
@JsonPropertyOrder({"format"})
public record Comparison(
        Findings before,
        Findings after,
        Explanation<Phase> phase,
        Explanation<PeaceLevel> peace,
        ImmutableSortedMap<Factor, Pair<Optional<Double>>> readings,
        ImmutableSortedMap<Track, Pair<Preparedness>> preparedness,
        ImmutableList<Factor> obstaclesGone,
        ImmutableList<Factor> obstaclesNew) {
    /** The version of the form. */
    public static final String FORMAT = "entente-comparison/1";

    /**
     * The same thing before and after.
     *
     * @param <T> what it is
     * @param before the one
     * @param after the other
     */
    public record Pair<T>(T before, T after) {}

    /**
     * A comparison. A factor that is not among the readings can be read on neither side.
     *
     * @throws IllegalArgumentException if a reading is not from -1 to 1
     */
    public Comparison {
        ImmutableSortedMap<Factor, Pair<Optional<Double>>> given = readings;
        readings = each(Factor.values(), factor -> {
            Pair<Optional<Double>> pair = given.get(factor);
            return pair == null ? new Pair<>(Optional.empty(), Optional.empty()) : pair;
        });
        readings.forEach((factor, pair) -> {
            pair.before().ifPresent(score -> check(factor, "before", score));
            pair.after().ifPresent(score -> check(factor, "after", score));
        });
    }

    private static void check(Factor factor, String when, double score) {
        Bounds.that(
                score >= -1 && score <= 1, "readings", "must be from -1 to 1, that of " + factor + " " + when, score);
    }

    /** What changed between findings, with how the log-odds of either axis changed. */
    static Comparison of(Findings before, Findings after, Explanation<Phase> phase, Explanation<PeaceLevel> peace) {
        ImmutableSet<Factor> obstaclesBefore = obstacles(before);
        ImmutableSet<Factor> obstaclesAfter = obstacles(after);
        return new Comparison(
                before,
                after,
                phase,
                peace,
                each(Factor.values(), factor -> new Pair<>(score(before, factor), score(after, factor))),
                each(
                        Track.values(),
                        track -> new Pair<>(
                                Objects.requireNonNull(before.preparedness().get(track)),
                                Objects.requireNonNull(after.preparedness().get(track)))),
                without(obstaclesBefore, obstaclesAfter),
                without(obstaclesAfter, obstaclesBefore));
    }

    private static Optional<Double> score(Findings findings, Factor factor) {
        return Objects.requireNonNull(findings.readings().get(factor)).score();
    }

    private static ImmutableList<Factor> without(ImmutableSet<Factor> factors, ImmutableSet<Factor> others) {
        return factors.stream().filter(factor -> !others.contains(factor)).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSet<Factor> obstacles(Findings findings) {
        return findings.obstacles().stream().map(Obstacle::factor).collect(ImmutableSet.toImmutableSet());
    }

    private static <K extends Comparable<K>, V> ImmutableSortedMap<K, V> each(K[] keys, Function<K, V> value) {
        return Arrays.stream(keys)
                .collect(ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), key -> key, value));
    }

    /** Always {@value #FORMAT}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String format() {
        return FORMAT;
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Comparison ofJson(JsonTree json) {
        return AnswerReader.read(json, Comparison.class);
    }
}
