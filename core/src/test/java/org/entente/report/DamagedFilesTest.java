package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.Damage;
import org.entente.InvalidFileException;
import org.entente.json.Json;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.model.ModelRefits;
import org.entente.model.Provenance;
import org.entente.relationship.CaseFile;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file that was cut, or of which a bit was flipped, is refused as one that is no such file, or is one that says something
 * else that is valid: what was read is written and read again, equal. Files with a seal are tried where they are tested.
 */
class DamagedFilesTest {

    private static final Supplier<ImmutableList<Map.Entry<String, Object>>> MADE_UP =
            Suppliers.memoize(() -> LongStream.range(0, 3)
                    .mapToObj(seed -> AllAnswers.of(
                            RandomRelationships.of(seed), RandomRelationships.day(RandomRelationships.of(seed), seed)))
                    .flatMap(ImmutableList::stream)
                    .collect(ImmutableList.toImmutableList()));

    @TempDir
    Path folder;

    /** How a file is read, and what was read is written. */
    private record Format<T>(Reading<T> reading, Function<T, String> writing) {
        interface Reading<T> {
            T read(Path file) throws IOException;
        }
    }

    /** Bytes that are not UTF-8 are replaced, as a caller does that has the text from elsewhere. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private <T> void tryAll(Path file, String text, Format<T> format, int share) throws IOException {
        Files.writeString(file, text);
        T good = format.reading().read(file);
        Damage.of(text.getBytes(StandardCharsets.UTF_8)).oneIn(share).forEach(bad -> {
            Files.write(file, bad.bytes());
            T read;
            try {
                read = format.reading().read(file);
            } catch (InvalidFileException e) {
                assertThat(e.problems()).as("%s of %s", bad, file).isNotEmpty();
                return;
            } catch (RuntimeException e) {
                throw new AssertionError(bad + " of " + file, e);
            }
            if (bad.isCut()) {
                assertIsWhatIsLeft(read, good, bad);
            }
            Files.writeString(file, format.writing().apply(read));
            assertThat((Object) format.reading().read(file))
                    .as("%s of %s", bad, file)
                    .isEqualTo(read);
        });
    }

    /** A file that is read line by line has lost the items of its last lines; any other is whole. */
    private static void assertIsWhatIsLeft(Object read, Object good, Damage.Copy bad) {
        if (read instanceof Relationship left && good instanceof Relationship whole) {
            assertThat(left.evidence())
                    .as("%s", bad)
                    .isEqualTo(whole.evidence().subList(0, left.evidence().size()));
        } else {
            assertThat(read).as("%s", bad).isEqualTo(good);
        }
    }

    static ImmutableList<String> kinds() {
        return AllAnswers.TYPES.keySet().asList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void answers(String kind) throws IOException {
        Class<?> type = AllAnswers.TYPES.get(kind);
        tryAll(
                folder.resolve(kind + ".json"),
                small(kind),
                new Format<Object>(file -> AnswerFile.read(file, type), AnswerFile::format),
                1);
    }

    /** A made-up answer of a kind, with one of each of what there may be several, that has most in it. */
    private static String small(String kind) {
        return MADE_UP.get().stream()
                .filter(answer -> answer.getKey().equals(kind))
                .map(answer -> trimmed(AnswerFile.format(answer.getValue())))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static String trimmed(String json) {
        JsonNode tree = Json.tree(json, "");
        trim(tree);
        // What a comparison compares is tried as findings.
        Stream.of("before", "after")
                .map(tree::path)
                .filter(part -> part.has("readings"))
                .forEach(part -> Stream.of("readings", "hangsOn", "obstacles", "tensions")
                        .forEach(((ObjectNode) part)::remove));
        return tree.toString();
    }

    private static void trim(JsonNode node) {
        node.properties().forEach(entry -> {
            if (entry.getValue() instanceof ArrayNode several && !entry.getKey().matches("between|values")) {
                while (several.size() > 1) {
                    several.remove(1);
                }
            }
            if (entry.getValue() instanceof ObjectNode byName && entry.getKey().matches("readings|directions|areas")) {
                while (byName.size() > 1) {
                    byName.remove(byName.fieldNames().next());
                }
            }
        });
        node.forEach(DamagedFilesTest::trim);
    }

    private static final String CASE = """
            {"format": "entente-case/2", "dyad": "CHN-RUS", "title": "T",
             "sources": {"ren-2012": {"title": "Need", "author": "Ren", "year": 2012}},
             "evidence": [
              {"id": "e1", "kind": "CONDITION", "when": "1950-02-14/1980-04-11", "from": "SUN",
               "factor": "INSTITUTIONALIZATION", "area": "SECURITY", "score": 0.9, "reliability": "B",
               "credibility": 2, "source": "ren-2012", "known": "1950-02-14", "text": "Treaty."},
              {"id": "e2", "kind": "EVENT", "when": "1958-07-31", "factor": "ACCOMMODATION", "score": -0.5,
               "reliability": "D", "credibility": 3, "source": "ren-2012", "text": "Visit."}],
             "expected": [{"when": "1950/1958", "phases": ["ALLIANCE"], "source": "ren-2012", "text": "Pact."}]}
            """;

    @Test
    void cases() throws IOException {
        tryAll(folder.resolve("case.json"), CASE, new Format<>(CaseFile::read, CaseFile::format), 1);
    }

    @Test
    void casesReadLineByLine() throws IOException {
        tryAll(
                folder.resolve("case.jsonl"),
                CaseFile.formatLines(CaseFile.parse(CASE)),
                new Format<>(CaseFile::read, CaseFile::formatLines),
                1);
    }

    @Test
    void models() throws IOException {
        // Without its sentences; its rows are alike, so that fewer are tried.
        String text = Json.tree(Model.theory().toJson(), "")
                .toString()
                .replaceAll("\"reason\":\"[^\"]*\"", "\"reason\":\"r\"");
        tryAll(folder.resolve("model.json"), text, new Format<>(Model::read, Model::toJson), 40);
    }

    @Test
    void patches() throws IOException {
        String text = Json.resource(Model.class, "outlook-levels.json")
                .replaceAll("\"(text|reason)\": \"[^\"]*\"", "\"$1\": \"t\"");
        tryAll(
                folder.resolve("patch.json"),
                text,
                new Format<>(file -> ModelPatch.parse(text(file)), ModelPatch::toJson),
                1);
    }

    @Test
    void refits() throws IOException {
        ModelRefits refits = new ModelRefits(
                ModelRefits.FORMAT,
                new Provenance("Drawn anew.", ImmutableSortedMap.of("seed", "7")),
                ImmutableList.of(ImmutableList.of(0.5, -1e-7), ImmutableList.of(2.0, 31.25)));
        tryAll(
                folder.resolve("refits.json"),
                refits.toJson(),
                new Format<>(file -> ModelRefits.parse(text(file)), ModelRefits::toJson),
                1);
    }
}
