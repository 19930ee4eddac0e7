package org.entente.examples;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * What do event files hold? Rows by outcome, dyads, years, factors, and the months with the strongest evidence of a dyad. Takes
 * GDELT, ICEWS and CAMEO lists, plain, gzip or zip.
 */
public final class ReadEvents {
    private static final int SHOWN = 10;

    private final Map<Dyad, Sum> dyads = new TreeMap<>();
    private final Map<Integer, Sum> years = new TreeMap<>();
    private final Map<Factor, Sum> factors = new TreeMap<>();
    private final Map<Month, Sum> months =
            new TreeMap<>(Comparator.comparing(Month::dyad).thenComparing(Month::month));

    private ReadEvents() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            System.out.println("Give the event files to be read.");
            return;
        }
        ReadEvents read = new ReadEvents();
        try (EventCursor events =
                EventReader.ofDefaults().read(Arrays.stream(args).map(Path::of).toList())) {
            try {
                events.forEachRemaining(read::add);
            } catch (UnreadableFileException e) {
                if (events.report().rows() > 0) {
                    read.print(events);
                }
                throw e;
            }
            read.print(events);
        }
    }

    private void add(DyadEvidence event) {
        Evidence item = event.evidence();
        YearMonth month = YearMonth.from(item.when().first());
        dyads.computeIfAbsent(event.dyad(), key -> new Sum()).add(item);
        years.computeIfAbsent(month.getYear(), key -> new Sum()).add(item);
        factors.computeIfAbsent(item.factor(), key -> new Sum()).add(item);
        months.computeIfAbsent(new Month(event.dyad(), month), key -> new Sum()).add(item);
    }

    private void print(EventCursor events) {
        print(events.report(), events.monthsWithoutForce());
        print();
    }

    private static void print(ReadReport report, long monthsWithoutForce) {
        System.out.println("Rows by outcome");
        report.outcomes().forEach((outcome, count) -> line(words(outcome), count));
        line("all rows", report.rows());
        System.out.println("Beside the rows: " + monthsWithoutForce + " months of a dyad without force");
        for (Failure failure : report.failures().stream().limit(SHOWN).toList()) {
            System.out.println("  " + failure);
        }
    }

    private void print() {
        System.out.println("Dyads: " + dyads.size() + "; those with the strongest evidence, with the mean score");
        strongest(dyads);
        System.out.println("Years");
        years.forEach((year, sum) -> line(String.valueOf(year), sum));
        System.out.println("Factors");
        factors.forEach((factor, sum) -> line(String.valueOf(factor), sum));
        System.out.println("Strongest months");
        strongest(months);
    }

    private static <K> void strongest(Map<K, Sum> sums) {
        sums.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<K, Sum> entry) -> -entry.getValue().strength))
                .limit(SHOWN)
                .forEach(entry -> line(String.valueOf(entry.getKey()), entry.getValue()));
    }

    private static String words(RowOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void line(String name, long count) {
        System.out.printf(Locale.ROOT, "  %-22s %10d%n", name, count);
    }

    private static void line(String name, Sum sum) {
        System.out.printf(Locale.ROOT, "  %-22s %10d  %+.2f%n", name, sum.count, sum.scores / sum.count);
    }

    /**
     * A month of a dyad.
     *
     * @param dyad the dyad
     * @param month the month
     */
    private record Month(Dyad dyad, YearMonth month) {
        @Override
        public String toString() {
            return dyad + " " + month;
        }
    }

    /** How many items there are, to which side, and how strong. */
    private static final class Sum {
        private long count;
        private double scores;
        private double strength;

        void add(Evidence item) {
            count++;
            scores += item.score();
            strength += Math.abs(item.score());
        }
    }
}
