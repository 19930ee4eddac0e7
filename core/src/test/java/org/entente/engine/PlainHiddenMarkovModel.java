package org.entente.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.model.WeightTable;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * The engine a second time, written from its description and sharing no code with it: slow, month by month and item by
 * item, in plain probabilities.
 */
public final class PlainHiddenMarkovModel<S extends Enum<S>> {
    private final Model model;
    private final HmmParameters<S> axis;
    private final S[] states;
    private final double[][] monthly;
    private final double[] stationary;

    private PlainHiddenMarkovModel(Model model, HmmParameters<S> axis, S[] states) {
        this.model = model;
        this.axis = axis;
        this.states = states;
        this.monthly = uniformised(generator(), 1.0 / 12);
        this.stationary = solved();
    }

    public static PlainHiddenMarkovModel<Phase> ofPhases(Model model) {
        return new PlainHiddenMarkovModel<>(model, model.phase(), Phase.values());
    }

    public static PlainHiddenMarkovModel<PeaceLevel> ofLevels(Model model) {
        return new PlainHiddenMarkovModel<>(model, model.level(), PeaceLevel.values());
    }

    /** Evidence month by month, as of a day, from the first month in which anything speaks. */
    public final class Months {
        public final YearMonth first;
        /** By month and state, how likely that month's evidence is. */
        public final List<double[]> likelihoods = new ArrayList<>();

        public final List<Double> effective = new ArrayList<>();

        Months(List<Evidence> evidence, LocalDate day) {
            List<Evidence> items = onceEach(evidence, day);
            YearMonth end = YearMonth.from(day);
            YearMonth start = items.stream()
                    .map(item -> YearMonth.from(item.when().first()))
                    .min(YearMonth::compareTo)
                    .orElse(end.plusMonths(1));
            while (!start.isAfter(end) && silent(items, start, end)) {
                start = start.plusMonths(1);
            }
            first = start;
            // By item and month, from a year before the first.
            List<double[]> weights = new ArrayList<>();
            for (Evidence item : items) {
                YearMonth before = start.minusMonths(12);
                double[] byMonth = new double[(int) before.until(end, ChronoUnit.MONTHS) + 1];
                YearMonth itemEnd = item.when().findLast().map(YearMonth::from).orElse(end);
                for (YearMonth month = YearMonth.from(item.when().first());
                        !month.isAfter(itemEnd) && !month.isAfter(end);
                        month = month.plusMonths(1)) {
                    if (!month.isBefore(before)) {
                        byMonth[(int) before.until(month, ChronoUnit.MONTHS)] = weight(item, month, end);
                    }
                }
                weights.add(byMonth);
            }
            List<double[]> rows = items.stream()
                    .map(item -> Stream.of(states)
                            .mapToDouble(state -> decibans(item, state))
                            .toArray())
                    .toList();
            int t = 11;
            for (YearMonth month = start; !month.isAfter(end); month = month.plusMonths(1)) {
                double[] product = new double[states.length];
                java.util.Arrays.fill(product, 1);
                double speaking = 0;
                t++;
                for (Factor factor : Factor.values()) {
                    double year = 0;
                    for (int i = 0; i < items.size(); i++) {
                        for (int back = 0; items.get(i).factor() == factor && back < 12; back++) {
                            year += weights.get(i)[t - back];
                        }
                    }
                    double divisor = 1 + model.evidence().redundancy().value() * (year > 1 ? year - 1 : 0);
                    for (int i = 0; i < items.size(); i++) {
                        Evidence item = items.get(i);
                        double share = item.factor() == factor ? weights.get(i)[t] / divisor : 0;
                        speaking += share;
                        for (int s = 0; s < states.length && share > 0; s++) {
                            product[s] *= Math.pow(10, share * rows.get(i)[s] / 10);
                        }
                    }
                }
                likelihoods.add(product);
                effective.add(speaking);
            }
        }

        private boolean silent(List<Evidence> items, YearMonth month, YearMonth end) {
            return items.stream().allMatch(item -> weight(item, month, end) == 0);
        }

        /** Effective evidence of the last ten years. */
        public double effectiveEvidence() {
            return effective.subList(Math.max(0, effective.size() - 120), effective.size()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }

    public Months months(List<Evidence> evidence, LocalDate day) {
        return new Months(evidence, day);
    }

    /** What is believed on a day by what could be known by then. */
    public double[] filter(List<Evidence> evidence, LocalDate day) {
        return collapse(forward(months(evidence, day))
                .get(months(evidence, day).likelihoods.size()));
    }

    /** Belief over sub-states before the first month and after each. */
    public List<double[]> forward(Months months) {
        double[][] step = monthly();
        List<double[]> beliefs = new ArrayList<>(List.of(stationary()));
        for (double[] likelihood : months.likelihoods) {
            double[] before = beliefs.get(beliefs.size() - 1);
            double[] after = new double[before.length];
            for (int j = 0; j < after.length; j++) {
                for (int i = 0; i < after.length; i++) {
                    after[j] += before[i] * step[i][j];
                }
                after[j] *= likelihood[j % states.length];
            }
            beliefs.add(normalised(after));
        }
        return beliefs;
    }

    /** What is believed of each month with hindsight. */
    public List<double[]> smooth(List<Evidence> evidence, LocalDate until) {
        Months months = months(evidence, until);
        List<double[]> forward = forward(months);
        double[][] step = monthly();
        double[] after = new double[2 * states.length];
        java.util.Arrays.fill(after, 1);
        List<double[]> smoothed = new ArrayList<>();
        for (int t = months.likelihoods.size() - 1; t >= 0; t--) {
            double[] both = new double[after.length];
            double[] before = new double[after.length];
            for (int i = 0; i < after.length; i++) {
                both[i] = forward.get(t + 1)[i] * after[i];
                for (int j = 0; j < after.length; j++) {
                    before[i] += step[i][j] * months.likelihoods.get(t)[j % states.length] * after[j];
                }
            }
            smoothed.add(0, collapse(normalised(both)));
            after = normalised(before);
        }
        return smoothed;
    }

    /** Natural logarithm of the probability of the likeliest path through the sub-states, of all or of given states. */
    public double bestPath(Months months, Optional<List<S>> through) {
        double[][] step = monthly();
        double[] best = stationary();
        double log = 0;
        for (int t = 0; t < months.likelihoods.size(); t++) {
            double[] next = new double[best.length];
            double largest = 0;
            for (int j = 0; j < best.length; j++) {
                S state = states[j % states.length];
                boolean allowed = through.isEmpty() || through.get().get(t) == state;
                for (int i = 0; allowed && i < best.length; i++) {
                    next[j] = Math.max(
                            next[j], best[i] * step[i][j] * months.likelihoods.get(t)[j % states.length]);
                }
                largest = Math.max(largest, next[j]);
            }
            log += Math.log(largest);
            for (int j = 0; j < best.length; j++) {
                next[j] /= largest;
            }
            best = next;
        }
        return log;
    }

    /** Rates between sub-states, per year: young ones first, then settled ones. */
    public double[][] generator() {
        int n = states.length;
        double[][] q = new double[2 * n][2 * n];
        for (S from : states) {
            for (S to : states) {
                Parameter rate = axis.transitions().from().get(from).rates().get(to);
                if (rate != null) {
                    double share =
                            axis.transitions().from().get(from).settledShare().value();
                    q[from.ordinal()][to.ordinal()] = rate.value();
                    q[n + from.ordinal()][to.ordinal()] = rate.value() * share;
                }
            }
            q[from.ordinal()][n + from.ordinal()] =
                    axis.transitions().settling().value();
        }
        for (int i = 0; i < 2 * n; i++) {
            for (int j = 0; j < 2 * n; j++) {
                q[i][i] -= i == j ? 0 : q[i][j];
            }
        }
        return q;
    }

    /** Transition probabilities of one month. */
    public double[][] monthly() {
        return monthly;
    }

    /** The exponential of rates, as the mean over how many jumps a Poisson process makes: nothing is subtracted. */
    public static double[][] uniformised(double[][] q, double years) {
        int n = q.length;
        double fastest = 1e-9;
        for (int i = 0; i < n; i++) {
            fastest = Math.max(fastest, -q[i][i]);
        }
        double[][] jump = new double[n][n];
        double[][] power = new double[n][n];
        double[][] sum = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                jump[i][j] = q[i][j] / fastest + (i == j ? 1 : 0);
            }
            power[i][i] = 1;
        }
        double probability = Math.exp(-fastest * years);
        for (int jumps = 0; jumps < 60 + 20 * fastest * years; jumps++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum[i][j] += probability * power[i][j];
                }
            }
            power = product(power, jump);
            probability *= fastest * years / (jumps + 1);
        }
        return sum;
    }

    /** Where the rates lead in the long run, by elimination in the equations pi Q = 0, sum of pi = 1. */
    public double[] stationary() {
        return stationary;
    }

    private double[] solved() {
        double[][] q = generator();
        int n = q.length;
        double[][] a = new double[n][n + 1];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                a[row][column] = row == 0 ? 1 : q[column][row];
            }
        }
        a[0][n] = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int row = k; row < n; row++) {
                pivot = Math.abs(a[row][k]) > Math.abs(a[pivot][k]) ? row : pivot;
            }
            double[] swap = a[k];
            a[k] = a[pivot];
            a[pivot] = swap;
            for (int row = 0; row < n; row++) {
                double times = row == k ? 0 : a[row][k] / a[k][k];
                for (int column = k; column <= n && times != 0; column++) {
                    a[row][column] -= times * a[k][column];
                }
            }
        }
        double[] pi = new double[n];
        for (int k = 0; k < n; k++) {
            pi[k] = a[k][n] / a[k][k];
        }
        return pi;
    }

    /** Probabilities of states from those of their sub-states. */
    public double[] collapse(double[] subStates) {
        double[] sum = new double[states.length];
        for (int i = 0; i < subStates.length; i++) {
            sum[i % states.length] += subStates[i];
        }
        return sum;
    }

    public static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < a.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[] normalised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[] normalised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            normalised[i] = values[i] / sum;
        }
        return normalised;
    }

    private double decibans(Evidence item, S state) {
        FactorTables<S> tables = axis.tables().get(item.factor());
        int band = 0;
        while (band < 6 && item.score() >= -1 + (band + 1) * 2 / 7.0) {
            band++;
        }
        if (item.instrument().equals("case-coding")) {
            return tables.codebook().decibans(state, Band.values()[band]);
        }
        WeightTable<S> own = tables.instruments().get(item.instrument());
        return own != null
                ? own.decibans(state, Band.values()[band])
                : tables.codebook().decibans(state, Band.values()[band])
                        * model.evidence().unknownInstrument().value();
    }

    /** What an item counts in a month, of a year's full attention. */
    private double weight(Evidence item, YearMonth month, YearMonth asOf) {
        YearMonth start = YearMonth.from(item.when().first());
        YearMonth end = item.when().findLast().map(YearMonth::from).orElse(asOf);
        if (month.isBefore(start) || month.isAfter(end) || month.isAfter(asOf)) {
            return 0;
        }
        double whole = model.evidence().reliability().get(item.reliability()).value()
                * model.evidence().credibility().get(item.credibility()).value();
        if (item.kind() == EvidenceKind.EVENT) {
            YearMonth heard = YearMonth.from(knownBy(item));
            return month.equals(heard.isBefore(end) ? heard : end) ? whole : 0;
        }
        int months = 1;
        for (YearMonth m = start; item.kind() == EvidenceKind.SURVEY && m.isBefore(end); m = m.plusMonths(1)) {
            months++;
        }
        return whole / (item.kind() == EvidenceKind.SURVEY ? months : 12);
    }

    private static LocalDate knownBy(Evidence item) {
        if (item.known().isPresent()) {
            return item.known().get().findLast().orElseThrow();
        }
        LocalDate last = item.when().findLast().orElse(LocalDate.MAX);
        if (item.kind() != EvidenceKind.CONDITION) {
            return last;
        }
        String start = item.when().toString().split("/")[0];
        LocalDate started = switch (start.length()) {
            case 4 -> LocalDate.parse(start + "-12-31");
            case 7 -> YearMonth.parse(start).atEndOfMonth();
            default -> LocalDate.parse(start);
        };
        return started.isBefore(last) ? started : last;
    }

    /** What could be known by a day; of several reports of one thing only the one to be trusted most. */
    private List<Evidence> onceEach(List<Evidence> evidence, LocalDate day) {
        List<Evidence> once = new ArrayList<>();
        for (Evidence item : evidence) {
            if (!knownBy(item).isAfter(day)) {
                int same = 0;
                while (same < once.size() && !bare(once.get(same)).equals(bare(item))) {
                    same++;
                }
                if (same == once.size()) {
                    once.add(item);
                } else if (model.evidence().weight(item) > model.evidence().weight(once.get(same))) {
                    once.set(same, item);
                }
            }
        }
        return once;
    }

    private static Evidence bare(Evidence item) {
        Evidence.Builder bare = Evidence.builder()
                .id("-")
                .source("-")
                .reliability(org.entente.relationship.Reliability.A)
                .credibility(org.entente.relationship.Credibility.CONFIRMED)
                .kind(item.kind())
                .when(item.when())
                .about(item.about())
                .factor(item.factor())
                .instrument(item.instrument())
                .score(item.score())
                .text(item.text());
        item.fact().ifPresent(bare::fact);
        item.from().ifPresent(bare::from);
        item.to().ifPresent(bare::to);
        item.place().ifPresent(bare::place);
        item.area().ifPresent(bare::area);
        return bare.build();
    }
}
