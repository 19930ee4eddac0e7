package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Preparedness;
import org.entente.assessment.Stage;
import org.entente.dataset.cases.ShippedCases;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.WeightTable;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;

/**
 * How much do the verdicts on China and Russia hang on single numbers and single items? Every weight is multiplied by a
 * factor between 0.8 and 1.2 and a random tenth of the items is dropped, two hundred times. Argument: how many times.
 */
public final class Robustness {
    private static final int SEEDS = 200;
    private static final double JITTER = 0.2;
    private static final double DROPPED = 0.1;

    private final Map<String, Integer> survived = new LinkedHashMap<>();

    private Robustness() {}

    public static void main(String[] args) {
        int seeds = args.length == 0 ? SEEDS : Integer.parseInt(args[0]);
        survivals(seeds).forEach((verdict, count) -> System.out.println(count + " of " + seeds + ": " + verdict));
    }

    /** How often each verdict survives. */
    static Map<String, Integer> survivals(int seeds) {
        Robustness robustness = new Robustness();
        Relationship whole = ShippedCases.read("sino-russian");
        for (int seed = 0; seed < seeds; seed++) {
            Random random = new Random(seed);
            Assessor assessor = Assessor.of(jittered(Model.standard(), random));
            robustness.judge(assessor, whole.without(item -> random.nextDouble() < DROPPED));
        }
        return robustness.survived;
    }

    private void judge(Assessor assessor, Relationship relationship) {
        phase(assessor, relationship, "1935-12-31", Phase.SPLIT);
        count(
                "1943-12-31 not SPLIT",
                on(assessor, relationship, "1943-12-31").phase().mostLikely() != Phase.SPLIT);
        count(
                "1948-12-31 SPLIT or no conclusion",
                on(assessor, relationship, "1948-12-31")
                        .phase()
                        .conclusion()
                        .map(phase -> phase == Phase.SPLIT)
                        .orElse(true));
        for (String date : List.of("1952-12-31", "1955-12-31")) {
            phase(assessor, relationship, date, Phase.ALLIANCE);
        }
        for (String date : List.of("1961-12-31", "1969-06-30", "1975-12-31", "1980-12-31")) {
            phase(assessor, relationship, date, Phase.SPLIT);
        }
        for (String date : List.of("1986-12-31", "1988-12-31")) {
            phase(assessor, relationship, date, Phase.NORMALIZATION);
        }
        for (String date : List.of("1997-12-31", "2002-12-31", "2008-12-31", "2012-12-31")) {
            phase(assessor, relationship, date, Phase.STRATEGIC_PARTNERSHIP);
        }
        Assessment borderWar = on(assessor, relationship, "1969-06-30");
        count("1969-06-30 SEVERE_RIVALRY", borderWar.peace().mostLikely() == PeaceLevel.SEVERE_RIVALRY);
        count(
                "1969-06-30 military restraint at most -0.7",
                borderWar.reading(Factor.MILITARY_RESTRAINT).score().orElse(0.0) <= -0.7);
        Assessment last = on(assessor, relationship, "2012-12-31");
        count("2012-12-31 NEGATIVE_PEACE", last.peace().mostLikely() == PeaceLevel.NEGATIVE_PEACE);
        count("2012-12-31 society UNPREPARED", last.preparedness(Track.SOCIETY) == Preparedness.UNPREPARED);
        count("2012-12-31 not substantive", !last.isSubstantive());
        stages(assessor.timeline(relationship).stages());
    }

    private void stages(List<Stage> stages) {
        begins(stages, Phase.ALLIANCE, "1949-10-01", "1950-12-31");
        begins(stages, Phase.SPLIT, "1958-06-01", "1961-12-31");
        begins(stages, Phase.NORMALIZATION, "1982-01-01", "1986-12-31");
        begins(stages, Phase.STRATEGIC_PARTNERSHIP, "1989-05-01", "1997-12-31");
        count(
                "with hindsight never RECONCILIATION",
                stages.stream().noneMatch(stage -> stage.phase() == Phase.RECONCILIATION));
    }

    private void begins(List<Stage> stages, Phase phase, String notBefore, String notAfter) {
        Predicate<Stage> inTime = stage -> !stage.from().isBefore(LocalDate.parse(notBefore))
                && !stage.from().isAfter(LocalDate.parse(notAfter));
        count(
                "with hindsight last " + phase + " begins " + notBefore + " to " + notAfter,
                stages.stream()
                        .filter(stage -> stage.phase() == phase)
                        .reduce((earlier, later) -> later)
                        .filter(inTime)
                        .isPresent());
    }

    private void phase(Assessor assessor, Relationship relationship, String date, Phase expected) {
        count(date + " " + expected, on(assessor, relationship, date).phase().mostLikely() == expected);
    }

    private void count(String verdict, boolean holds) {
        survived.merge(verdict, holds ? 1 : 0, Integer::sum);
    }

    private static Assessment on(Assessor assessor, Relationship relationship, String date) {
        return assessor.assess(relationship, LocalDate.parse(date));
    }

    private static Model jittered(Model model, Random random) {
        return model.withPhase(jittered(model.phase(), Phase.SPLIT, false, random))
                .withLevel(jittered(model.level(), PeaceLevel.SEVERE_RIVALRY, true, random));
    }

    private static <S extends Enum<S>> HmmParameters<S> jittered(
            HmmParameters<S> chain, S reference, boolean ladder, Random random) {
        ImmutableSortedMap.Builder<Factor, FactorTables<S>> tables = ImmutableSortedMap.naturalOrder();
        chain.tables()
                .forEach((factor, own) -> tables.put(
                        factor,
                        new FactorTables<>(
                                jittered(own.codebook(), reference, ladder, random),
                                own.instruments(),
                                // It must not fall below what FRIENDLY says, which the jitter may have moved.
                                Optional.empty())));
        return HmmParameters.builder(chain).tables(tables.build()).build();
    }

    /** Each weight times a factor of its own; where that breaks the order that a table must have, the least repair. */
    private static <S extends Enum<S>> WeightTable<S> jittered(
            WeightTable<S> table, S reference, boolean ladder, Random random) {
        Map<S, double[]> rows = new LinkedHashMap<>();
        table.rows()
                .forEach((state, row) -> rows.put(
                        state,
                        row.weights().stream()
                                .mapToDouble(weight -> weight * (1 + JITTER * (2 * random.nextDouble() - 1)))
                                .toArray()));
        double[] base = Objects.requireNonNull(rows.get(reference));
        ImmutableSortedMap.Builder<S, WeightTable.Row> repaired = ImmutableSortedMap.naturalOrder();
        for (Map.Entry<S, double[]> entry : rows.entrySet()) {
            double[] row = entry.getValue();
            double highest = Double.NEGATIVE_INFINITY;
            ImmutableList.Builder<Double> weights = ImmutableList.builder();
            for (int band = 0; band < row.length; band++) {
                highest = Math.max(highest, row[band] - base[band]);
                row[band] = entry.getKey() == reference ? row[band] : base[band] + highest;
                weights.add(row[band]);
            }
            repaired.put(entry.getKey(), new WeightTable.Row(weights.build(), "jittered"));
            base = ladder ? row : base;
        }
        return new WeightTable<>(repaired.build());
    }
}
