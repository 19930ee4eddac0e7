package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
    private static final String GOOD = CaseFileProblemsTest.GOOD;

    @Test
    void readsEveryAttribute() {
        Relationship relationship = CaseFile.parse(GOOD);

        assertThat(relationship.dyad()).isEqualTo(Dyad.parse("CHN-RUS"));
        assertThat(relationship.title()).isEqualTo("T");
        assertThat(relationship.sources())
                .containsEntry(
                        "ren-2012",
                        Source.builder().title("Need").author("Ren").year(2012).build());
        assertThat(relationship.item("e1"))
                .isEqualTo(Evidence.builder()
                        .id("e1")
                        .fact("f1")
                        .kind(EvidenceKind.CONDITION)
                        .when(DateSpan.parse("1950-02-14/1980-04-11"))
                        .from("SUN")
                        .to("CHN")
                        .addAbout("JPN")
                        .place("Manchuria")
                        .factor(Factor.INSTITUTIONALIZATION)
                        .area(IssueArea.SECURITY)
                        .instrument("case-coding")
                        .score(0.9)
                        .reliability(Reliability.B)
                        .credibility(Credibility.PROBABLY_TRUE)
                        .source("ren-2012")
                        .known(DateSpan.parse("1950-02-14"))
                        .reports(2)
                        .coding(Coding.builder()
                                .coder("model")
                                .version("4.1")
                                .instruction("0123abcd")
                                .codebook("2")
                                .build())
                        .text("Treaty.")
                        .build());
        assertThat(relationship.expected())
                .containsExactly(ExpectedStage.builder()
                        .when(DateSpan.parse("1950/1958"))
                        .addPhases(Phase.ALLIANCE)
                        .source("ren-2012")
                        .text("Pact.")
                        .build());
        assertThat(relationship.expectedLevels())
                .containsExactly(ExpectedLevel.builder()
                        .when(DateSpan.parse("1950/1958"))
                        .addLevels(PeaceLevel.WARM_PEACE)
                        .source("ren-2012")
                        .text("Calm.")
                        .build());
    }

    @Test
    void readsOneWithoutWhatIsOptional() {
        Relationship nothing = CaseFile.parse("""
                {"format": "entente-case/2", "dyad": "SUN-CHN", "sources": {}, "evidence": []}""");

        assertThat(nothing).isEqualTo(Relationship.of(Dyad.parse("CHN-RUS")));
    }

    @Test
    void passesOverAByteOrderMark(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), "\uFEFF" + GOOD);

        assertThat(CaseFile.read(file)).isEqualTo(CaseFile.parse(GOOD));
    }

    @Test
    void keepsAllThatIsGoodBesideWhatIsNot() {
        Relationship whole = CaseFile.parse(GOOD);
        String json = GOOD.replace("-0.5", "1.2")
                .replace("\"evidence\": [", "\"evidence\": [17, {\"id\": \"x\"},")
                .replace("\"sources\": {", "\"sources\": {\"bad\": {}, ")
                .replace("\"title\": \"T\"", "\"title\": 7")
                .replace("\"expected\": [", "\"expected\": [null, ");

        CaseFile.Inspection inspection = CaseFile.inspect(json);

        Relationship good = inspection.relationship().orElseThrow();
        assertThat(good.evidence()).containsExactly(whole.item("e1"));
        assertThat(good.sources()).isEqualTo(whole.sources());
        assertThat(good.expected()).isEqualTo(whole.expected());
        assertThat(inspection.problems())
                .extracting(Problem::place)
                .contains(
                        "$.title",
                        "$.sources.bad.title",
                        "$.evidence[0]",
                        "$.evidence[1].when",
                        "$.evidence[3].score",
                        "$.expected[0]");
    }

    @Test
    void leavesOutWhatHangsOnASourceThatCannotBeRead() {
        CaseFile.Inspection inspection = CaseFile.inspect(GOOD.replace("\"title\": \"Need\"", "\"title\": 5")
                .replace("\"sources\": {", "\"sources\": {\"other\": {\"title\": \"Other\"}, ")
                .replace("\"ren-2012\", \"text\": \"Visit.\"", "\"other\", \"text\": \"Visit.\""));

        assertThat(inspection.problems()).hasToString("[$.sources.ren-2012.title must be a text in quotes: 5]");
        assertThat(inspection.relationship().orElseThrow().evidence())
                .extracting(Evidence::id)
                .containsExactly("e2");
    }

    @Test
    void anyRelationshipComesBackEqual() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Relationship relationship = RandomRelationships.of(seed);

            assertThat(CaseFile.parse(CaseFile.format(relationship)))
                    .as("seed %s", seed)
                    .isEqualTo(relationship);
        }
    }

    @Test
    void isWrittenTheSameInWhateverOrderItWasRead() {
        String once = CaseFile.format(CaseFile.parse(GOOD));

        assertThat(CaseFile.format(CaseFile.parse(once)))
                .isEqualTo(once)
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void isWrittenWholeAndReadBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("case.json");
        Relationship relationship = CaseFile.parse(GOOD);
        CaseFile.write(Relationship.of(Dyad.parse("CHN-RUS")), file);
        CaseFile.write(relationship, file);

        assertThat(CaseFile.read(file)).isEqualTo(relationship);
        assertThat(Files.readString(file)).isEqualTo(CaseFile.format(relationship));
        assertThat(namesIn(folder)).containsExactly("case.json");
    }

    @Test
    void leavesNoDraftBehindIfItCannotBeWritten(@TempDir Path folder) throws IOException {
        Path taken = Files.createDirectory(folder.resolve("case.json"));
        Files.createFile(taken.resolve("something"));

        assertThatThrownBy(() -> CaseFile.write(CaseFile.parse(GOOD), taken)).isInstanceOf(IOException.class);
        assertThat(namesIn(folder)).containsExactly("case.json");
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
