package org.entente.engine;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.model.Model;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Reliability;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One month's step of the filter, with news of some factors in that month. The figure is per month. In the engine's package,
 * because a step is not part of the public API.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MonthStepBenchmark {
    private static final int MONTHS = 960;
    private static final LocalDate FIRST = LocalDate.of(1940, 1, 15);

    /** Factors with evidence in every month; 0 is the bare step. */
    @Param({"0", "1", "2", "4", "8"})
    public int factors;

    private final Engine engine = Engine.of(Model.standard());
    private final Discounts discounts = engine.discounts();
    private final FilterMoment memory = new FilterMoment();
    private final FilterStep phases = engine.phases().start();
    private final FilterStep levels = engine.levels().start();
    private final LookBackWindow counts = new LookBackWindow();
    private double[] logLikelihoods = new double[0];

    /** One item a month in each of the first so many factors, of any band and reliability. */
    @Setup
    public void prepare() {
        Random random = new Random(7);
        for (int month = 0; month < MONTHS; month++) {
            LocalDate day = FIRST.plusMonths(month);
            for (int factor = 0; factor < factors; factor++) {
                Evidence item = item(random, day, Factor.values()[factor]);
                WeightedEvidence weighted =
                        WeightedEvidence.of(item, Model.standard().evidence(), day);
                counts.addNews(month, item.factor(), item.instrument(), weighted.slot(), weighted.weight(), 1);
            }
        }
        logLikelihoods = new double[MONTHS * FilterStep.STATES];
        for (int month = 0; month < MONTHS; month++) {
            LogLikelihoods sums = new LogLikelihoods();
            memory.fade(discounts.keptMonthly());
            counts.contribute(month, engine, memory, sums);
            System.arraycopy(
                    sums.sums(), LogLikelihoods.PHASES, logLikelihoods, month * FilterStep.STATES, FilterStep.STATES);
        }
    }

    private static Evidence item(Random random, LocalDate day, Factor factor) {
        return Evidence.builder()
                .id(factor + "-" + day)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.of(day))
                .factor(factor)
                .score(random.nextInt(21) / 10.0 - 1)
                .reliability(Reliability.values()[random.nextInt(Reliability.F.ordinal())])
                .credibility(Credibility.PROBABLY_TRUE)
                .source("made")
                .text("Made for measuring.")
                .build();
    }

    /** The axis of phases, log-likelihoods ready: what a run over a whole relationship repeats. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public double phasesAlone() {
        for (int month = 0; month < MONTHS; month++) {
            phases.predict();
            if (factors > 0) {
                phases.update(logLikelihoods, month * FilterStep.STATES, 1);
            }
        }
        return phases.belief()[0];
    }

    /** Both axes, from counts of news to beliefs, redundancy taken off: what a monitor does. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public double bothFromCounts() {
        for (int month = 0; month < MONTHS; month++) {
            LogLikelihoods sums = new LogLikelihoods();
            memory.fade(discounts.keptMonthly());
            counts.contribute(month, engine, memory, sums);
            phases.predict();
            levels.predict();
            if (factors > 0) {
                phases.update(sums.sums(), LogLikelihoods.PHASES, 1);
                levels.update(sums.sums(), LogLikelihoods.LEVELS, 1);
            }
        }
        return phases.belief()[0] + levels.belief()[0];
    }
}
