package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.assessment.Assessor;
import org.entente.assessment.Findings;
import org.entente.model.Belief;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One assessment of a relationship: the shipped case as of its end, or ten thousand items over eighty years. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessBenchmark {
    private static final int ITEMS = 10_000;
    private static final int YEARS = 80;

    /** Which relationship. */
    @Param({"sino-russian", "10000-items"})
    public String relationship = "";

    /** Where the shipped case is, as seen from where the program is started. */
    @Param("datasets/src/main/resources/org/entente/dataset/cases/sino-russian.json")
    public String file = "";

    private final Assessor assessor = Assessor.standard();
    private Relationship assessed = Relationship.of(Dyad.of("CHN", "RUS"));
    private LocalDate date = LocalDate.EPOCH;

    /** Reads or makes the relationship. */
    @Setup
    public void prepare() throws IOException {
        boolean shipped = relationship.equals("sino-russian");
        assessed = shipped ? CaseFile.read(Path.of(file)) : made();
        date = shipped ? LocalDate.of(2012, 12, 31) : LocalDate.of(2020, 12, 31);
    }

    /** Both beliefs. */
    @Benchmark
    public Belief<Phase> assess() {
        return assessor.assess(assessed, date).phase();
    }

    /** Beliefs, readings, preparedness, obstacles and tensions. */
    @Benchmark
    public Findings findings() {
        return assessor.assess(assessed, date).findings();
    }

    private static Relationship made() {
        Random random = new Random(11);
        Relationship.Builder builder = Relationship.builder()
                .dyad(Dyad.of("CHN", "RUS"))
                .putSource("made", Source.builder().title("Made for measuring").build());
        LocalDate first = LocalDate.of(2020 - YEARS + 1, 1, 1);
        int days = YEARS * 365;
        for (int i = 0; i < ITEMS; i++) {
            LocalDate day = first.plusDays(random.nextInt(days));
            boolean condition = random.nextInt(20) == 0;
            builder.addEvidence(Evidence.builder()
                    .id("made-" + i)
                    .kind(condition ? EvidenceKind.CONDITION : EvidenceKind.EVENT)
                    .when(condition ? DateSpan.of(day, day.plusDays(random.nextInt(2000))) : DateSpan.of(day))
                    .factor(Factor.values()[random.nextInt(8)])
                    .score(random.nextInt(21) / 10.0 - 1)
                    .reliability(Reliability.B)
                    .credibility(Credibility.PROBABLY_TRUE)
                    .source("made")
                    .text("Made for measuring, number " + i + ".")
                    .build());
        }
        return builder.build();
    }
}
