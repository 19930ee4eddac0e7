package org.entente.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.model.Model;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Reliability;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * One month's step of the ten-state filter: belief moves, and the factors that have evidence in that month speak. The
 * figure is per month. In the engine's package, because a step is not part of the public API.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MonthStepBenchmark {
    private static final int MONTHS = 960;
    private static final int FIRST_YEAR = 1940;
    private static final int FIRST_MONTH = ScheduledEvidence.month(LocalDate.of(FIRST_YEAR, 1, 1));

    /** Factors with evidence in every month; 0 is the bare step. */
    @Param({"0", "1", "2", "4", "8"})
    public int factors;

    private final HiddenMarkovModel<Phase> chain = HiddenMarkovModel.ofPhases(Model.standard());
    private Schedule schedule = Schedule.of(List.of());
    private ForwardFilter forward = new ForwardFilter(chain, schedule, FIRST_MONTH);

    /** One item a month in each of the first so many factors, of any band and reliability. */
    @Setup
    public void prepare() {
        Random random = new Random(7);
        List<ScheduledEvidence> entries = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            for (int factor = 0; factor < factors; factor++) {
                LocalDate day = LocalDate.of(FIRST_YEAR, 1, 15).plusMonths(month);
                Evidence item = Evidence.builder()
                        .id("m" + month + "f" + factor)
                        .kind(EvidenceKind.EVENT)
                        .when(DateSpan.of(day))
                        .factor(Factor.values()[factor])
                        .score(random.nextInt(21) / 10.0 - 1)
                        .reliability(Reliability.values()[random.nextInt(Reliability.F.ordinal())])
                        .credibility(Credibility.PROBABLY_TRUE)
                        .source("made")
                        .text("Made for measuring.")
                        .build();
                entries.add(ScheduledEvidence.of(item, Model.standard().evidence(), ScheduledEvidence.month(day)));
            }
        }
        schedule = Schedule.of(entries);
    }

    /** The sums of each month are ready; what is measured is the step. */
    @Setup(Level.Invocation)
    public void start() {
        forward = new ForwardFilter(chain, schedule, FIRST_MONTH);
    }

    /** All months, divided by their number. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public double step() {
        forward.runTo(FIRST_MONTH + MONTHS - 1);
        return forward.belief()[0];
    }
}
