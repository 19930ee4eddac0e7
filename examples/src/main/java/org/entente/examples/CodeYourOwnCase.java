package org.entente.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.assessment.Assessor;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;

/** Build a small relationship in code, save it, read it back, and ask. Argument: where to save it. */
public final class CodeYourOwnCase {
    private CodeYourOwnCase() {}

    public static void main(String[] args) throws IOException {
        Relationship portugalSpain = Relationship.builder()
                .dyad(Dyad.of("PRT", "ESP"))
                .title("Portugal and Spain after 1977")
                .putSource("treaty", Source.of("Treaty of Friendship and Cooperation between Spain and Portugal, 1977"))
                .putSource("own", Source.of("Own reading of newspapers"))
                .addEvidence(Evidence.builder()
                        .id("treaty")
                        .kind(EvidenceKind.CONDITION)
                        .when(DateSpan.parse("1977-11-22/.."))
                        .factor(Factor.INSTITUTIONALIZATION)
                        .area(IssueArea.POLITICS)
                        .score(0.6)
                        .reliability(Reliability.A)
                        .credibility(Credibility.CONFIRMED)
                        .source("treaty")
                        .text("A treaty of friendship and cooperation is in force, with yearly summits since 1983.")
                        .build())
                .addEvidence(Evidence.builder()
                        .id("accession")
                        .kind(EvidenceKind.EVENT)
                        .when(DateSpan.parse("1986-01-01"))
                        .from("PRT")
                        .factor(Factor.ORIENTATION)
                        .score(0.67)
                        .reliability(Reliability.B)
                        .credibility(Credibility.CONFIRMED)
                        .source("own")
                        .text(
                                "Portugal joined the European Communities with Spain and so turned to its neighbour's market.")
                        .build())
                .build();

        Path path = args.length == 0 ? Files.createTempFile("portugal-spain", ".json") : Path.of(args[0]);
        CaseFile.write(portugalSpain, path);
        Relationship readBack = CaseFile.read(path);

        System.out.println("Written and read back alike: " + readBack.equals(portugalSpain));
        System.out.println(Assessor.standard().assess(readBack, LocalDate.of(1990, 12, 31)));
    }
}
