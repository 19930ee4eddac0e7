package org.entente.laboratory.yearly;

import java.util.List;
import org.entente.evaluation.Distribution;

/**
 * A method of others, beside which the model is judged: it learns the level of peace of a year from what instruments say of
 * that year.
 */
public interface YearLearner {
    /** What it is called in a table. */
    String name();

    /** In a sentence or two: what it is, and how what is not learned was chosen. */
    String method();

    /**
     * What it says of years, having learned from others. Whatever it chooses, it chooses by those that it learns from.
     *
     * @param learned years of pairs to learn from
     * @param asked years of other pairs
     * @return for each of these a probability for each level
     */
    List<Distribution> answers(CodedYears learned, CodedYears asked);
}
