package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.PeaceLevel;

/**
 * What experts say how deep the peace of each pair was, after Goertz, Diehl and Balas (The Puzzle of Peace, 2016): the labels
 * that levels are fitted to and measured by. They are read apart from the evidence, since no mapping may read them.
 *
 * <pre>{@code
 * ExpertCodings codings = ExpertCodings.readSpells(Path.of("peace-spells.csv"));
 * codings.pairs().get(0).levelOn(LocalDate.of(1975, 12, 31));
 * }</pre>
 *
 * <p>Two forms are known. <em>Dated spells</em> have a row for each pair and spell, with columns {@code ccode1, ccode2, start,
 * end, level}; a level of -9 is a transition between those on either side, and so no label. <em>Yearly codings</em> have a row
 * for each pair and year, with columns {@code ccode1, ccode2, year} and a level, by default {@code gdb_interp}. A level is a
 * number from 0, severe rivalry, to 1, security community, in steps of a quarter; one between two steps, as interpolation
 * gives in a year of transition, is taken for the nearer, and from the middle upwards.
 */
public final class ExpertCodings {
    /** The usual column of the yearly level. */
    public static final String YEARLY_LEVEL = "gdb_interp";

    private final ImmutableList<Pair> pairs;
    private final ReadReport report;

    ExpertCodings(ImmutableList<Pair> pairs, ReadReport report) {
        this.pairs = pairs;
        this.report = report;
    }

    /**
     * A pair as the table writes it, and its labels.
     *
     * @param party1 the first party as the table writes it, such as {@code 260}
     * @param party2 the second party
     * @param spells in order of time, none overlapping another
     */
    public record Pair(String party1, String party2, ImmutableSortedMap<LocalDate, Spell> spells) {
        /** What experts say of a day; empty if they do not. */
        public Optional<PeaceLevel> levelOn(LocalDate day) {
            Map.Entry<LocalDate, Spell> spell = spells.floorEntry(day);
            return spell == null || spell.getValue().last().isBefore(day)
                    ? Optional.empty()
                    : Optional.of(spell.getValue().level());
        }

        /** What experts say of the last day of each year, for the years of which they do. */
        public ImmutableSortedMap<Integer, PeaceLevel> yearEnds() {
            ImmutableSortedMap.Builder<Integer, PeaceLevel> levels = ImmutableSortedMap.naturalOrder();
            spells.values().forEach(spell -> {
                for (int year = spell.first().getYear(); year <= spell.last().getYear(); year++) {
                    LocalDate end = LocalDate.of(year, 12, 31);
                    if (!end.isBefore(spell.first()) && !end.isAfter(spell.last())) {
                        levels.put(year, spell.level());
                    }
                }
            });
            return levels.buildOrThrow();
        }
    }

    /**
     * A level of peace through a time.
     *
     * @param first the first day
     * @param last the last day, not before the first
     * @param level the level
     */
    public record Spell(LocalDate first, LocalDate last, PeaceLevel level) {}

    /**
     * Reads dated spells.
     *
     * @throws UnreadableFileException if it is no such table
     * @throws IOException if the file cannot be opened or read
     */
    public static ExpertCodings readSpells(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return readSpells(in, String.valueOf(path.getFileName()), ReadOptions.ofDefaults());
        }
    }

    /** Reads dated spells from a stream, to its end, and closes it. */
    public static ExpertCodings readSpells(InputStream in, String name, ReadOptions options) throws IOException {
        TableReader rows = new TableReader(name, options);
        return read(in, rows, ExpertReader.ofSpells(name, rows.tally()));
    }

    /**
     * Reads yearly codings from the column {@value #YEARLY_LEVEL}.
     *
     * @throws UnreadableFileException if it is no such table
     * @throws IOException if the file cannot be opened or read
     */
    public static ExpertCodings readYears(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return readYears(in, String.valueOf(path.getFileName()), YEARLY_LEVEL, ReadOptions.ofDefaults());
        }
    }

    /**
     * Reads yearly codings from a stream, to its end, and closes it.
     *
     * @param level the column of the level, such as {@code gdb_dec31}
     */
    public static ExpertCodings readYears(InputStream in, String name, String level, ReadOptions options)
            throws IOException {
        TableReader rows = new TableReader(name, options);
        return read(in, rows, ExpertReader.ofYears(name, rows.tally(), level));
    }

    private static ExpertCodings read(InputStream in, TableReader rows, ExpertReader reader) throws IOException {
        rows.read(in, reader);
        return new ExpertCodings(reader.pairs(), rows.tally().report());
    }

    /** The pairs, in the order in which they first appear. */
    public ImmutableList<Pair> pairs() {
        return pairs;
    }

    /** The labels of a pair as the table writes it; empty if it has none. */
    public Optional<Pair> findPair(String party1, String party2) {
        return pairs.stream()
                .filter(pair -> Objects.equals(pair.party1(), party1) && Objects.equals(pair.party2(), party2))
                .findFirst();
    }

    /** What became of rows, columns and cells. A row without a label has {@code BLANK}. */
    public ReadReport report() {
        return report;
    }
}
