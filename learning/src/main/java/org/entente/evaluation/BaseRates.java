package org.entente.evaluation;

import com.google.common.base.Preconditions;
import java.util.Collection;
import org.entente.relationship.PeaceLevel;

/**
 * Says of every year how often each level was coded in the histories it was taught by.
 *
 * @param answer always the same
 */
public record BaseRates(Distribution answer) {
    /**
     * Counts.
     *
     * @throws IllegalArgumentException if there is no label
     */
    public static BaseRates of(Collection<LabelHistory> histories) {
        double[] counts = new double[PeaceLevel.values().length];
        double sum = 0;
        for (LabelHistory history : histories) {
            for (PeaceLevel level : history.labels().values()) {
                counts[level.ordinal()]++;
                sum++;
            }
        }
        Preconditions.checkArgument(sum > 0, "there must be a label");
        for (int k = 0; k < counts.length; k++) {
            counts[k] /= sum;
        }
        return new BaseRates(Distribution.of(counts));
    }
}
