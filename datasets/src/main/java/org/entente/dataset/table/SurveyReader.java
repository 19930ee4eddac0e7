package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.dataset.FailureKind;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.PartyLookup;
import org.entente.dataset.io.ReadTally;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a survey table and pools the samples of one country, target and year. */
final class SurveyReader implements TableReader.RowTaker {
    /** Shares are rounded, so that two may add up to a little more than all. */
    private static final double ROUNDING = 0.005;

    private static final YearlyColumn ANY = YearlyColumn.builder().build();
    private static final ValueRange SAMPLE = new ValueRange(1, Double.POSITIVE_INFINITY);
    private static final int NONE = -1;

    private record Question(String respondent, String target, int year) {}

    /**
     * A pair of columns of shares.
     *
     * @param target whom they are about; empty if a column of the row says so
     */
    private record Shares(Optional<String> target, int favourable, int unfavourable) {}

    private final String file;
    private final SurveyColumns columns;
    private final ReadTally tally;
    private final Parties parties = Parties.standard();
    private final PartyLookup lookup = PartyLookup.of(CodeScheme.ISO);
    private final Map<Question, PooledSamples> samples = new TreeMap<>(Comparator.comparingInt(Question::year)
            .thenComparing(Question::respondent)
            .thenComparing(Question::target));
    private final List<Shares> shares = new ArrayList<>();
    private final ValueRange share;
    private @Nullable CellReader cells;
    private int respondent;
    private int target = NONE;
    private int year;
    private int size;

    SurveyReader(String file, SurveyColumns columns, ReadTally tally) {
        this.file = file;
        this.columns = columns;
        this.tally = tally;
        this.share = new ValueRange(0, columns.whole());
    }

    @Override
    public void header(ImmutableList<String> header, CellReader reader) {
        cells = reader;
        TableColumns table = new TableColumns(file, header);
        respondent = table.need(columns.respondent(), ANY, tally);
        year = table.need(columns.year(), ANY, tally);
        size = table.find(columns.sampleSize(), ANY).map(table::place).orElse(NONE);
        if (columns.isWide()) {
            targets(table);
        } else {
            target = table.need(columns.target(), ANY, tally);
            shares.add(new Shares(
                    Optional.empty(),
                    table.need(columns.favourable(), ANY, tally),
                    table.need(columns.unfavourable(), ANY, tally)));
        }
        if (size == NONE) {
            tally.lacksColumn(columns.sampleSize());
        } else {
            tally.hasColumn(columns.sampleSize(), header.get(size));
        }
    }

    private void targets(TableColumns table) {
        int gap = columns.favourable().indexOf(SurveyColumns.TARGET);
        String before = columns.favourable().substring(0, gap);
        String after = columns.favourable().substring(gap + SurveyColumns.TARGET.length());
        for (String name : table.header()) {
            if (name.startsWith(before) && name.endsWith(after) && name.length() > before.length() + after.length()) {
                String code = name.substring(before.length(), name.length() - after.length());
                int liking = table.need(name, ANY, tally);
                shares.add(new Shares(
                        Optional.of(code),
                        liking,
                        table.need(columns.unfavourable().replace(SurveyColumns.TARGET, code), ANY, tally)));
            }
        }
        if (shares.isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    1,
                    "has no column such as \"" + columns.favourable().replace(SurveyColumns.TARGET, "CHN")
                            + "\"; it has " + table.shown());
        }
    }

    @Override
    public RowOutcome row(CsvRecord row) throws CellReader.BadRowException {
        CellReader reader = Objects.requireNonNull(cells);
        int in = reader.year(row.getField(year));
        String asked = row.getField(respondent).strip();
        Optional<String> from = party(asked, in);
        if (from.isEmpty()) {
            tally.unknownParty(asked);
            return RowOutcome.WITHOUT_PARTY;
        }
        double sampled = size == NONE ? Double.NaN : reader.number(row, size, columns.sampleSize(), SAMPLE);
        RowOutcome best = RowOutcome.BLANK;
        for (Shares one : shares) {
            RowOutcome outcome = shares.size() == 1
                    ? take(row, one, from.get(), in, sampled)
                    : takeOneOfSeveral(row, one, from.get(), in, sampled);
            best = best == RowOutcome.BLANK || outcome == RowOutcome.EVIDENCE ? outcome : best;
        }
        return best;
    }

    /** As {@link #take}, but shares that cannot be are unknown: they do not cost the row its other targets. */
    private RowOutcome takeOneOfSeveral(CsvRecord row, Shares one, String from, int in, double sampled) {
        try {
            return take(row, one, from, in, sampled);
        } catch (CellReader.BadRowException e) {
            Objects.requireNonNull(cells)
                    .fail(row, row.getField(one.favourable()).strip(), String.valueOf(e.getMessage()));
            return RowOutcome.BLANK;
        }
    }

    private RowOutcome take(CsvRecord row, Shares one, String from, int in, double sampled)
            throws CellReader.BadRowException {
        String about = one.target().orElseGet(() -> row.getField(target).strip());
        Optional<String> to = party(about, in);
        if (to.isEmpty()) {
            tally.unknownParty(about);
            return RowOutcome.WITHOUT_PARTY;
        }
        if (continuing(from).equals(continuing(to.get()))) {
            return RowOutcome.DOMESTIC;
        }
        CellReader reader = Objects.requireNonNull(cells);
        double liking = reader.number(row, one.favourable(), columns.favourable(), ValueRange.ANY);
        double disliking = reader.number(row, one.unfavourable(), columns.unfavourable(), ValueRange.ANY);
        if (Double.isNaN(liking) || Double.isNaN(disliking)) {
            return RowOutcome.BLANK;
        }
        double all = columns.whole();
        if (!(share.holds(liking) && share.holds(disliking) && liking + disliking <= all * (1 + ROUNDING))) {
            String cellsShown = CellReader.shortened(row.getField(one.favourable())) + " and "
                    + CellReader.shortened(row.getField(one.unfavourable()));
            throw new CellReader.BadRowException(
                    FailureKind.VALUE,
                    "has shares that are not from 0 to " + ValueRange.shown(all) + " and together at most "
                            + ValueRange.shown(all) + ": " + cellsShown
                            + (all == 1 ? ". Maybe they are per cent (SurveyColumns.whole)" : ""));
        }
        samples.computeIfAbsent(new Question(from, to.get(), in), question -> new PooledSamples())
                .add(liking / all, disliking / all, sampled);
        return RowOutcome.EVIDENCE;
    }

    private Optional<String> party(String code, int in) {
        return lookup.find(code, Year.of(in)).map(Party::code);
    }

    private String continuing(String code) {
        return parties.continuing(parties.party(code)).code();
    }

    /** What was asked, by dyad. */
    ImmutableSortedMap<Dyad, ImmutableList<Evidence>> evidence() {
        Map<Dyad, List<Evidence>> evidence = new TreeMap<>();
        samples.forEach((question, asked) -> evidence.computeIfAbsent(
                        Dyad.of(question.respondent(), question.target()), dyad -> new ArrayList<>())
                .add(item(question, asked)));
        return evidence.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Map.Entry::getKey, entry -> ImmutableList.copyOf(entry.getValue())));
    }

    private Evidence item(Question question, PooledSamples asked) {
        double size = asked.size();
        String sampled = Double.isNaN(size) ? "a sample of unknown size" : "a sample of " + ValueRange.shown(size);
        return Evidence.builder()
                .id(columns.instrument() + ":" + question.year() + ":" + question.respondent() + "-"
                        + question.target())
                .kind(EvidenceKind.SURVEY)
                .when(DateSpan.ofYear(question.year()))
                .from(question.respondent())
                .to(question.target())
                .factor(Factor.SOCIETAL_PERCEPTION)
                .area(IssueArea.PEOPLE)
                .instrument(columns.instrument())
                .score(asked.score())
                .reliability(columns.reliability())
                .credibility(credibility(size))
                .source(columns.instrument())
                .text("Of " + sampled + ", a share of " + ValueRange.shown(asked.favourable()) + " was favourable and "
                        + ValueRange.shown(asked.unfavourable()) + " unfavourable.")
                .build();
    }

    private static Credibility credibility(double size) {
        if (Double.isNaN(size)) {
            return Credibility.CANNOT_BE_JUDGED;
        }
        if (size >= 1_000) {
            return Credibility.CONFIRMED;
        }
        if (size >= 400) {
            return Credibility.PROBABLY_TRUE;
        }
        return size >= 100 ? Credibility.POSSIBLY_TRUE : Credibility.DOUBTFUL;
    }
}
