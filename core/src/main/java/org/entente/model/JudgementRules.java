package org.entente.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.immutables.value.Value;

/**
 * Bounds on readings by which tracks are found prepared, and obstacles and tensions named. Readings run from -1 to +1.
 *
 * <p>Building it is refused if a share or probability is outside 0 to 1, or a bound on readings outside the range that
 * readings have.
 */
@Value.Immutable
@JsonDeserialize(builder = JudgementRules.Builder.class)
@JsonPropertyOrder({
    "factorsNeeded",
    "prepared",
    "preparedFloor",
    "unprepared",
    "backlash",
    "substantivePeace",
    "obstacle",
    "minimumWeight",
    "tensionGap",
    "tensionProbability"
})
public abstract sealed class JudgementRules permits ImmutableJudgementRules {
    JudgementRules() {}

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the attributes of other rules. */
    public static Builder builder(JudgementRules rules) {
        return new Builder().copying(rules);
    }

    /** The least share of a track's factors that must have a reading for the track to be judged. */
    public abstract Parameter factorsNeeded();

    /** The least mean of a track's readings for it to be PREPARED. */
    public abstract Parameter prepared();

    /** No factor of a PREPARED track may read below this in either direction. */
    public abstract Parameter preparedFloor();

    /** A track whose mean is below this is UNPREPARED. */
    public abstract Parameter unprepared();

    /** A track of which one factor reads below this in one direction is UNPREPARED if it is the society's. */
    public abstract Parameter backlash();

    /** The least probability of WARM_PEACE or closer for reconciliation to be substantive. */
    public abstract Parameter substantivePeace();

    /** A factor that reads below this, as a whole, in one direction or in one issue area, is an obstacle. */
    public abstract Parameter obstacle();

    /** The least weight of the evidence behind a reading for it to be an obstacle or a side of a tension. */
    public abstract Parameter minimumWeight();

    /** Two readings further apart than this are in tension. */
    public abstract Parameter tensionGap();

    /** The least probability of an alliance, and of a rivalry, for the two to be in tension. */
    public abstract Parameter tensionProbability();

    @Value.Check
    void check() {
        factorsNeeded().mustBe("factorsNeeded", 0, 1);
        prepared().mustBe("prepared", -1, 1);
        preparedFloor().mustBe("preparedFloor", -1, 1);
        unprepared().mustBe("unprepared", -1, prepared().value());
        backlash().mustBe("backlash", -1, 1);
        substantivePeace().mustBe("substantivePeace", 0, 1);
        obstacle().mustBe("obstacle", -1, 1);
        minimumWeight().mustBe("minimumWeight", 0, Double.MAX_VALUE);
        tensionGap().mustBe("tensionGap", 0, 2);
        tensionProbability().mustBe("tensionProbability", 0, 1);
    }

    /** Builds {@link JudgementRules}. */
    public static final class Builder extends ImmutableJudgementRules.Builder {
        Builder() {}
    }
}
