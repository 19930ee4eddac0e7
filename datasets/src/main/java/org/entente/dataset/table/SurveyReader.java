package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.dataset.UnreadableFileException;
import org.entente.json.Spelling;
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
import org.entente.relationship.Source;

/** Takes the rows of a survey table and pools the samples of one country, target and year. */
final class SurveyReader implements TableReader.Taker {
    /** What a sample of unknown size counts as in a mean: the smallest that institutes commonly draw. */
    private static final double USUAL_SAMPLE = 500;

    /** Shares are rounded, so that two may add up to a little more than all. */
    private static final double ROUNDING = 0.005;

    private record Question(String respondent, String target, int year) {}

    private record Sample(double favourable, double unfavourable, double size) {
        double weight() {
            return Double.isNaN(size) ? USUAL_SAMPLE : size;
        }
    }

    private final String file;
    private final SurveyColumns columns;
    private final Parties parties = Parties.standard();
    private final Map<Question, List<Sample>> samples = new TreeMap<>(Comparator.comparingInt(Question::year)
            .thenComparing(Question::respondent)
            .thenComparing(Question::target));
    private final Map<String, Long> withoutParty = new TreeMap<>();
    private long domestic;
    private long used;
    private int respondent;
    private int target;
    private int year;
    private int favourable;
    private int unfavourable;
    private int size;

    SurveyReader(String file, SurveyColumns columns) {
        this.file = file;
        this.columns = columns;
    }

    @Override
    public void header(ImmutableList<String> header) {
        respondent = place(header, columns.respondent());
        target = place(header, columns.target());
        year = place(header, columns.year());
        favourable = place(header, columns.favourable());
        unfavourable = place(header, columns.unfavourable());
        size = header.indexOf(columns.sampleSize());
    }

    private int place(ImmutableList<String> header, String column) {
        if (!header.contains(column)) {
            throw new UnreadableFileException(
                    file, 1, "has no column \"" + column + "\". " + Spelling.advice(column, header));
        }
        return header.indexOf(column);
    }

    @Override
    public void row(CsvRecord row) throws TableReader.BadRowException {
        int in = Cells.year(row.getField(year));
        Sample sample = sample(row);
        Optional<String> from = party(row.getField(respondent).strip(), in);
        Optional<String> to = party(row.getField(target).strip(), in);
        if (from.isEmpty() || to.isEmpty()) {
            withoutParty.merge(
                    row.getField(from.isEmpty() ? respondent : target).strip(), 1L, Long::sum);
        } else if (continuing(from.get()).equals(continuing(to.get()))) {
            domestic++;
        } else {
            used++;
            samples.computeIfAbsent(new Question(from.get(), to.get(), in), question -> new ArrayList<>())
                    .add(sample);
        }
    }

    private Sample sample(CsvRecord row) throws TableReader.BadRowException {
        double liking = Cells.number(row.getField(favourable));
        double disliking = Cells.number(row.getField(unfavourable));
        double asked = size < 0 ? Double.NaN : Cells.number(row.getField(size));
        if (!(liking >= 0 && disliking >= 0 && liking + disliking <= 1 + ROUNDING)) {
            throw new TableReader.BadRowException("has shares that are not from 0 to 1 and together at most 1: "
                    + Cells.shortened(row.getField(favourable)) + " and "
                    + Cells.shortened(row.getField(unfavourable)) + ". Maybe they are per cent");
        }
        if (asked < 1) {
            throw new TableReader.BadRowException("has a sample of " + Cells.shortened(row.getField(size)));
        }
        return new Sample(liking, disliking, asked);
    }

    private Optional<String> party(String code, int in) {
        return parties.find(CodeScheme.ISO, code, Year.of(in)).map(Party::code);
    }

    private String continuing(String code) {
        return parties.continuing(parties.party(code)).code();
    }

    SurveyTable table(TableReader rows) {
        Map<Dyad, List<Evidence>> evidence = new TreeMap<>();
        samples.forEach((question, asked) -> evidence.computeIfAbsent(
                        Dyad.of(question.respondent(), question.target()), dyad -> new ArrayList<>())
                .add(item(question, asked)));
        return new SurveyTable(
                columns.instrument(),
                columns.source().orElseGet(() -> Source.of(columns.instrument())),
                evidence.entrySet().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(),
                                Map.Entry::getKey,
                                entry -> ImmutableList.copyOf(entry.getValue()))),
                new SurveyTable.Accounts(
                        rows.rows(), used, domestic, ImmutableSortedMap.copyOf(withoutParty), rows.failed()),
                rows.failures());
    }

    private Evidence item(Question question, List<Sample> asked) {
        double weights = 0;
        double liking = 0;
        double disliking = 0;
        double size = 0;
        for (Sample sample : sorted(asked)) {
            weights += sample.weight();
            liking += sample.weight() * sample.favourable();
            disliking += sample.weight() * sample.unfavourable();
            size += sample.size();
        }
        double score = (liking - disliking) / weights;
        String sampled = Double.isNaN(size) ? "a sample of unknown size" : "a sample of " + Cells.shown(size);
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
                .score(StrictMath.max(-1, StrictMath.min(1, score)))
                .reliability(columns.reliability())
                .credibility(credibility(size))
                .source(columns.instrument())
                .text("Of " + sampled + ", a share of " + Cells.shown(liking / weights) + " was favourable and "
                        + Cells.shown(disliking / weights) + " unfavourable.")
                .build();
    }

    /** In an order that does not depend on that of the rows. */
    private static List<Sample> sorted(List<Sample> asked) {
        return asked.stream()
                .sorted(Comparator.comparingDouble(Sample::weight)
                        .thenComparingDouble(Sample::favourable)
                        .thenComparingDouble(Sample::unfavourable))
                .toList();
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
