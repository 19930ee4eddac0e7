package org.entente.engine;

/**
 * Where an {@link OnlineFilter} is at one moment: the beliefs of both axes over their sub-states, and what is still
 * remembered of earlier news; all that one month passes on to the next. In one array, since there may be a filter for every
 * two states of the world, whose parts would lie scattered in memory.
 */
final class FilterMoment {
    private static final int MEMORY = 2 * FilterStep.SIZE;

    private final double[] values = new double[MEMORY + RedundancyMemory.GROUPS];
    private final RedundancyMemory memory = new RedundancyMemory(values, MEMORY);

    /** The beliefs of both axes; each {@link OnlineAxis} knows where its own is. Only axes change them. */
    double[] beliefs() {
        return values;
    }

    /** What is still remembered of earlier news. */
    RedundancyMemory memory() {
        return memory;
    }

    /** Becomes the same as another. */
    void become(FilterMoment other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
    }
}
