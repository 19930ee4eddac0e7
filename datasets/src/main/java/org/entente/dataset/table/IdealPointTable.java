package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Source;

/**
 * Ideal points of states in the General Assembly (Bailey, Strezhnev and Voeten 2017) as evidence of any pair: the yearly
 * file, with a row for each state and year and columns {@code ccode, year, IdealPointAll}.
 *
 * <pre>{@code
 * IdealPointTable points = IdealPointTable.read(Path.of("Idealpointestimates1946-2024.csv"));
 * Relationship more = chinaRussia.withSource(points.sourceKey(), points.source())
 *         .with(points.evidence(chinaRussia.dyad()));
 * }</pre>
 *
 * <p>The distance between two states and the ideal point of the one further from the liberal order are scored as in the
 * {@linkplain DyadYearMapping#standard standard mapping}, under the same instruments and ids.
 */
public final class IdealPointTable {
    private static final ImmutableSet<String> INSTRUMENTS = ImmutableSet.of("un-ideal-distance", "un-ideal-lower");
    private static final String DISTANCE = "un-ideal-distance";

    private final Map<String, Map<Integer, IdealPointReader.Point>> points;
    private final ReadReport report;

    private IdealPointTable(Map<String, Map<Integer, IdealPointReader.Point>> points, ReadReport report) {
        this.points = points;
        this.report = report;
    }

    /**
     * Reads a table.
     *
     * @throws UnreadableFileException if it is no such table
     * @throws IOException if the file cannot be opened or read
     */
    public static IdealPointTable read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, String.valueOf(path.getFileName()), ReadOptions.ofDefaults());
        }
    }

    /** Reads a table from a stream, to its end, and closes it. */
    public static IdealPointTable read(InputStream in, String name, ReadOptions options) throws IOException {
        TableReader rows = new TableReader(name, options);
        IdealPointReader reader = new IdealPointReader(name, rows.tally());
        rows.read(in, reader);
        return new IdealPointTable(reader.points(), rows.tally().report());
    }

    /** The evidence of a pair, for each year in which both voted, in order of time. */
    public ImmutableList<Evidence> evidence(Dyad dyad) {
        Map<Integer, IdealPointReader.Point> first = points.getOrDefault(dyad.first(), new TreeMap<>());
        Map<Integer, IdealPointReader.Point> second = points.getOrDefault(dyad.second(), new TreeMap<>());
        ImmutableList.Builder<PairLine> lines = ImmutableList.builder();
        first.forEach((year, one) -> {
            IdealPointReader.Point other = second.get(year);
            if (other != null) {
                double[] cells = {one.value(), other.value()};
                lines.add(new PairLine(year, one.side(), other.side(), cells, new PairLine.Source("", false, 0, 0)));
            }
        });
        PairSeries rows = new PairSeries(lines.build());
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        for (int row = 0; row < rows.size(); row++) {
            int year = rows.year(row);
            PairLine.Side side1 = Objects.requireNonNull(first.get(year)).side();
            PairLine.Side side2 = Objects.requireNonNull(second.get(year)).side();
            for (BoundInstrument instrument : Bound.INSTRUMENTS) {
                instrument
                        .evidence(rows, row, side1, side2, DateSpan.ofYear(year))
                        .ifPresent(evidence::add);
            }
        }
        return evidence.build();
    }

    /** The key of the source that all evidence names. */
    public String sourceKey() {
        return Bound.instrument(DISTANCE).source();
    }

    /** Who estimated the points, to be put into relationships under {@link #sourceKey}. */
    public Source source() {
        return Objects.requireNonNull(DyadYearMapping.standard().sources().get(sourceKey()));
    }

    /** What became of rows, columns and cells. */
    public ReadReport report() {
        return report;
    }

    /** The instruments of the standard mapping, over two cells: the points of the two. */
    private static final class Bound {
        static final ImmutableList<BoundInstrument> INSTRUMENTS = IdealPointTable.INSTRUMENTS.stream()
                .map(name -> new BoundInstrument(
                        instrument(name), Optional.empty(), name.equals(DISTANCE) ? Bound::distance : Bound::lower))
                .sorted(BoundInstrument.IN_ORDER)
                .collect(ImmutableList.toImmutableList());

        static YearlyInstrument instrument(String name) {
            return DyadYearMapping.standard().instruments().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private static double distance(PairSeries rows, int row) {
            return Math.abs(rows.cell(row, 0) - rows.cell(row, 1));
        }

        private static double lower(PairSeries rows, int row) {
            return Math.min(rows.cell(row, 0), rows.cell(row, 1));
        }
    }
}
