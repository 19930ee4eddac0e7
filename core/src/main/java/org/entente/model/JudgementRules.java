package org.entente.model;

/**
 * Bounds on readings by which tracks are found prepared, and obstacles and tensions named. Readings run from -1 to +1.
 *
 * @param factorsNeeded the least share of a track's factors that must have a reading for the track to be judged
 * @param prepared the least mean of a track's readings for it to be PREPARED
 * @param preparedFloor no factor of a PREPARED track may read below this in either direction
 * @param unprepared a track whose mean is below this is UNPREPARED
 * @param backlash a track of which one factor reads below this in one direction is UNPREPARED if it is the society's
 * @param substantivePeace the least probability of WARM_PEACE or closer for reconciliation to be substantive
 * @param obstacle a factor that reads below this, as a whole, in one direction or in one issue area, is an obstacle
 * @param minimumWeight the least weight of the evidence behind a reading for it to be an obstacle or a side of a tension
 * @param tensionGap two readings further apart than this are in tension
 * @param tensionProbability the least probability of an alliance, and of a rivalry, for the two to be in tension
 */
public record JudgementRules(
        Parameter factorsNeeded,
        Parameter prepared,
        Parameter preparedFloor,
        Parameter unprepared,
        Parameter backlash,
        Parameter substantivePeace,
        Parameter obstacle,
        Parameter minimumWeight,
        Parameter tensionGap,
        Parameter tensionProbability) {
    /**
     * Bounds for judgements.
     *
     * @throws IllegalArgumentException if a share or probability is outside 0 to 1, or a bound on readings outside the
     *     range that readings have
     */
    public JudgementRules {
        factorsNeeded.mustBe("factorsNeeded", 0, 1);
        prepared.mustBe("prepared", -1, 1);
        preparedFloor.mustBe("preparedFloor", -1, 1);
        unprepared.mustBe("unprepared", -1, prepared.value());
        backlash.mustBe("backlash", -1, 1);
        substantivePeace.mustBe("substantivePeace", 0, 1);
        obstacle.mustBe("obstacle", -1, 1);
        minimumWeight.mustBe("minimumWeight", 0, Double.MAX_VALUE);
        tensionGap.mustBe("tensionGap", 0, 2);
        tensionProbability.mustBe("tensionProbability", 0, 1);
    }
}
