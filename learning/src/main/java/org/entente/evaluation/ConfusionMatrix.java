package org.entente.evaluation;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Tables;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.relationship.PeaceLevel;

/**
 * How often each level was answered where experts say each.
 *
 * @param counts by experts' level (row) and the level answered (column); all of them, 0 too
 */
public record ConfusionMatrix(ImmutableTable<PeaceLevel, PeaceLevel, Integer> counts) {
    /**
     * Counts answers.
     *
     * @param rule which one level is answered, such as {@link Distribution#decidedLevel}
     */
    public static ConfusionMatrix of(Collection<Prediction> answers, Function<Distribution, PeaceLevel> rule) {
        int[][] counts = new int[PeaceLevel.values().length][PeaceLevel.values().length];
        answers.forEach(
                one -> counts[one.experts().ordinal()][rule.apply(one.answer()).ordinal()]++);
        return new ConfusionMatrix(Stream.of(PeaceLevel.values())
                .flatMap(experts -> Stream.of(PeaceLevel.values())
                        .map(answered ->
                                Tables.immutableCell(experts, answered, counts[experts.ordinal()][answered.ordinal()])))
                .collect(ImmutableTable.toImmutableTable(
                        cell -> cell.getRowKey(), cell -> cell.getColumnKey(), cell -> cell.getValue())));
    }

    /** How often a level was answered where experts say another, or the same. */
    public int count(PeaceLevel experts, PeaceLevel answered) {
        return counts.row(experts).getOrDefault(answered, 0);
    }

    /** How often experts say a level. */
    public int experts(PeaceLevel level) {
        return counts.row(level).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often a level was answered. */
    public int answered(PeaceLevel level) {
        return counts.column(level).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
