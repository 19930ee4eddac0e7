package org.entente.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.model.EvidenceRules;
import org.entente.model.Model;
import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Reliability;

/**
 * Which months evidence contributes to and how much it counts there, written from {@code docs/engine.md} and sharing no code
 * with the engine: slow, month by month and item by item.
 */
public final class PlainEvidence {
    /** In what way an item contributes. */
    public enum Way {
        NEWS,
        CONDITION,
        MEASURE,
        END
    }

    /** What one item contributes in one month in one way; coefficient is what it weighs until redundancy is taken off. */
    record Piece(Evidence item, Way way, YearMonth month, double coefficient) {
        Piece counting(double other) {
            return new Piece(item, way, month, other);
        }

        boolean isHostile() {
            return item.score() < -1 / 7.0;
        }
    }

    private final EvidenceRules rules;
    private final double evidencePerMonth;
    private final List<Evidence> items;
    private final List<Piece> pieces = new ArrayList<>();
    private final YearMonth last;

    public PlainEvidence(Model model, Collection<Evidence> evidence, LocalDate day) {
        this.rules = model.evidence();
        this.evidencePerMonth = model.conclusion().evidencePerMonth().value();
        this.items = onceEach(evidence, day);
        this.last = YearMonth.from(day);
        List<Piece> weights = new ArrayList<>();
        items.forEach(item -> addWeights(item, day, weights));
        for (Factor factor : Factor.values()) {
            discountNews(weights.stream()
                    .filter(piece -> piece.item().factor() == factor && piece.way() == Way.NEWS)
                    .toList());
            weights.stream()
                    .filter(piece -> piece.item().factor() == factor && piece.way() == Way.CONDITION)
                    .collect(Collectors.groupingBy(Piece::month))
                    .values()
                    .forEach(this::discountConditions);
        }
        for (boolean hostile : new boolean[] {true, false}) {
            discountNews(weights.stream()
                    .filter(piece -> piece.way() == Way.END && piece.isHostile() == hostile)
                    .toList());
        }
        weights.stream().filter(piece -> piece.way() == Way.MEASURE).forEach(pieces::add);
    }

    /** Every contribution with what it counts. */
    List<Piece> pieces() {
        return pieces;
    }

    /** What could be known by the day, reports of one thing once. */
    public List<Evidence> items() {
        return items;
    }

    /** The first month in which anything contributes; empty without evidence. */
    public Optional<YearMonth> first() {
        return pieces.stream().map(Piece::month).min(YearMonth::compareTo);
    }

    public YearMonth last() {
        return last;
    }

    /** How many months there are from the first to that of the day. */
    public int months() {
        return first().map(first -> (int) first.until(last, ChronoUnit.MONTHS) + 1)
                .orElse(0);
    }

    /** What an item counts in a month in one way; 0 if nothing. */
    public double coefficient(String id, Way way, YearMonth month) {
        return pieces.stream()
                .filter(piece -> piece.item().id().equals(id)
                        && piece.way() == way
                        && piece.month().equals(month))
                .mapToDouble(Piece::coefficient)
                .sum();
    }

    public double effectiveEvidence() {
        boolean isSilent = !PlainMemory.isHeld(this, last)
                && pieces.stream()
                        .noneMatch(piece ->
                                piece.way() == Way.MEASURE && piece.month().equals(last));
        return isSilent ? 0 : effectiveEvidenceOfTheDecade();
    }

    private double effectiveEvidenceOfTheDecade() {
        Predicate<YearMonth> ofTheDecade = month -> month.isAfter(last.minusMonths(120));
        Map<YearMonth, Double> months = new HashMap<>();
        for (Piece piece : pieces) {
            if (piece.way() == Way.NEWS || piece.way() == Way.END) {
                months.merge(piece.month(), piece.coefficient(), Double::sum);
            }
        }
        double standing = 0;
        for (Evidence item : items) {
            YearMonth month = YearMonth.from(item.when().first());
            while (item.kind() == EvidenceKind.MEASURE && holds(item, month) && !month.isAfter(last)) {
                months.merge(month, monthOfMeasure(item), Double::sum);
                month = month.plusMonths(1);
            }
            if (item.kind() == EvidenceKind.CONDITION && !ofTheDecade.test(onset(item)) && holds(item, last)) {
                standing += tired(item, last);
            }
        }
        months.keySet().removeIf(month -> !ofTheDecade.test(month));
        double sum = months.values().stream().mapToDouble(Double::doubleValue).sum();
        if (standing > 0 || months.isEmpty()) {
            return standing + sum;
        }
        boolean inForce = items.stream()
                .anyMatch(item ->
                        item.kind() == EvidenceKind.CONDITION && onset(item).compareTo(last) <= 0 && holds(item, last));
        YearMonth until = inForce ? last : Collections.max(months.keySet());
        long span = ChronoUnit.MONTHS.between(Collections.min(months.keySet()), until) + 1;
        return Math.min(sum, span * evidencePerMonth);
    }

    private void addWeights(Evidence item, LocalDate day, List<Piece> weights) {
        double r = weight(item);
        if (item.kind() == EvidenceKind.EVENT || item.kind() == EvidenceKind.SURVEY) {
            YearMonth month = YearMonth.from(item.when().findLast().orElseThrow());
            YearMonth known = YearMonth.from(PlainDates.knownBy(item));
            weights.add(new Piece(item, Way.NEWS, known.isBefore(month) ? known : month, r));
        } else if (item.kind() == EvidenceKind.MEASURE) {
            YearMonth month = YearMonth.from(item.when().first());
            for (; monthsOfTheYearTo(month, item) > 0 && !month.isAfter(last); month = month.plusMonths(1)) {
                weights.add(new Piece(item, Way.MEASURE, month, monthOfMeasure(item) * monthsOfTheYearTo(month, item)));
            }
        } else {
            weights.add(new Piece(item, Way.NEWS, onset(item), r));
            for (YearMonth month = onset(item);
                    holds(item, month) && !month.isAfter(last);
                    month = month.plusMonths(1)) {
                weights.add(new Piece(item, Way.CONDITION, month, tired(item, month)));
            }
            Optional<LocalDate> end = item.when().findLast().filter(ended -> !ended.isAfter(day));
            boolean neutral = item.score() >= -1 / 7.0 && item.score() < 1 / 7.0;
            if (end.isPresent() && !neutral && !YearMonth.from(end.get()).equals(onset(item))) {
                weights.add(new Piece(item, Way.END, YearMonth.from(end.get()), r));
            }
        }
    }

    private double monthOfMeasure(Evidence item) {
        return weight(item) * rules.duration().measuresPerYear().value() / 12;
    }

    /** How many of the twelve months up to a month are months of a measure. */
    private static int monthsOfTheYearTo(YearMonth month, Evidence item) {
        int months = 0;
        for (int before = 0; before < 12; before++) {
            YearMonth one = month.minusMonths(before);
            months +=
                    holds(item, one) && !one.isBefore(YearMonth.from(item.when().first())) ? 1 : 0;
        }
        return months;
    }

    /** News of one kind: of a factor, or ends of one side. */
    private void discountNews(List<Piece> news) {
        DoubleUnaryOperator g = logarithmic(rules.redundancy().news().value());
        double kept = keptMonthly();
        double n = 0;
        for (YearMonth month : months(news)) {
            List<Piece> now =
                    news.stream().filter(piece -> piece.month().equals(month)).toList();
            double w = now.stream().mapToDouble(Piece::coefficient).sum();
            double before = n * kept;
            double counts = g.applyAsDouble(before + w) - g.applyAsDouble(before);
            now.forEach(piece -> pieces.add(piece.counting(piece.coefficient() * counts / w)));
            n = before + w;
        }
    }

    /** The conditions of one factor in force in one month. */
    private void discountConditions(List<Piece> inForce) {
        double v = inForce.stream().mapToDouble(Piece::coefficient).sum();
        double h = logarithmic(rules.redundancy().lasting().value()).applyAsDouble(v);
        double monthly = rules.duration().conditionsPerYear().value() / 12;
        inForce.forEach(piece -> pieces.add(piece.counting(monthly * piece.coefficient() * h / v)));
    }

    private static DoubleUnaryOperator logarithmic(double rho) {
        return n -> Math.log1p(rho * n) / rho;
    }

    private List<YearMonth> months(List<Piece> some) {
        List<YearMonth> months = new ArrayList<>();
        Optional<YearMonth> first = some.stream().map(Piece::month).min(YearMonth::compareTo);
        for (YearMonth month = first.orElse(last.plusMonths(1)); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** What an item weighs by its source, its own credibility and, if it has one and is no measure, its area. */
    double weight(Evidence item) {
        double weight = rules.reliability().get(item.reliability()).value()
                * rules.credibility().get(item.credibility()).value();
        for (IssueArea area : IssueArea.values()) {
            if (item.kind() != EvidenceKind.MEASURE && item.area().equals(Optional.of(area))) {
                weight *= rules.areas().get(area).value();
            }
        }
        return weight;
    }

    /** What is left after a month of what is remembered of news. */
    double keptMonthly() {
        return Math.exp(-1 / (12 * rules.redundancy().memoryYears().value()));
    }

    private double tired(Evidence item, YearMonth month) {
        double years = onset(item).until(month, ChronoUnit.MONTHS) / 12.0;
        return weight(item)
                * Math.pow(2, -years / rules.duration().tiringHalfLifeYears().value());
    }

    /** The month by which a condition is known to have begun. */
    private static YearMonth onset(Evidence item) {
        LocalDate begun = PlainDates.startsBy(item);
        LocalDate known = PlainDates.knownBy(item);
        LocalDate sooner = known.isBefore(begun) ? known : begun;
        return YearMonth.from(
                item.when().findLast().filter(end -> end.isBefore(sooner)).orElse(sooner));
    }

    private static boolean holds(Evidence item, YearMonth month) {
        return item.when()
                .findLast()
                .map(end -> !month.isAfter(YearMonth.from(end)))
                .orElse(true);
    }

    private List<Evidence> onceEach(Collection<Evidence> evidence, LocalDate day) {
        List<Evidence> once = new ArrayList<>();
        for (Evidence item : evidence) {
            if (!PlainDates.knownBy(item).isAfter(day)) {
                int same = 0;
                while (same < once.size() && !bare(once.get(same)).equals(bare(item))) {
                    same++;
                }
                if (same == once.size()) {
                    once.add(item);
                } else if (weight(item) > weight(once.get(same))) {
                    once.set(same, item);
                }
            }
        }
        return once;
    }

    private static Evidence bare(Evidence item) {
        return Evidence.builder(item)
                .id("-")
                .source("-")
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .known(Optional.empty())
                .reports(1)
                .build();
    }
}
