package org.entente.engine;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** The news of the present month and of the {@link FilterState#WINDOW} before it. */
final class LookBackWindow {
    private static final int SIZE = FilterState.WINDOW + 1;

    private final @Nullable MonthCounts[] months = new MonthCounts[SIZE];

    /** The news of a month, to be read. */
    MonthCounts at(int month) {
        MonthCounts counts = months[place(month)];
        return counts == null ? MonthCounts.NONE : counts;
    }

    /** The news of a month, to be added to. */
    MonthCounts open(int month) {
        MonthCounts counts = months[place(month)];
        if (counts == null) {
            counts = new MonthCounts();
            months[place(month)] = counts;
        }
        return counts;
    }

    /** A month leaves. */
    void leave(int month) {
        months[place(month)] = null;
    }

    /**
     * The months that have news, in order.
     *
     * @param present the present month
     */
    ImmutableList<FilterState.Month> saved(int present) {
        ImmutableList.Builder<FilterState.Month> saved = ImmutableList.builder();
        for (int month = present - FilterState.WINDOW; month <= present; month++) {
            MonthCounts counts = at(month);
            if (!counts.isEmpty()) {
                saved.add(new FilterState.Month(Months.yearMonth(month), counts.news(), counts.ends()));
            }
        }
        return saved.build();
    }

    void restore(Engine engine, ImmutableList<FilterState.Month> saved) {
        for (FilterState.Month month : saved) {
            MonthCounts counts = open(Months.of(month.month().atDay(1)));
            month.news()
                    .forEach(news -> counts.addNews(
                            engine,
                            news.factor(),
                            news.instrument(),
                            news.slot().ordinal(),
                            news.weight(),
                            news.count()));
            month.ends().forEach(ends -> counts.addEnds(engine, ends.side().ordinal(), ends.weight(), ends.count()));
        }
    }

    private static int place(int month) {
        return Math.floorMod(month, SIZE);
    }
}
