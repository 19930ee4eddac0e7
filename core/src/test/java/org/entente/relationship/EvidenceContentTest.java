package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.json.Json;
import org.junit.jupiter.api.Test;

/** An attribute of evidence is told in one place in code, and schema and document follow. */
class EvidenceContentTest {
    private static final ImmutableSet<String> OF_THE_REPORT =
            ImmutableSet.of("id", "source", "reliability", "credibility", "known", "reports", "coding");

    private static final Evidence ITEM =
            CaseFile.parse(CaseFileProblemsTest.GOOD).item("e1");

    /** For each attribute another value. Whoever adds an attribute adds one here, or the test below fails. */
    private static final ImmutableMap<String, UnaryOperator<Evidence.Builder>> CHANGES =
            ImmutableMap.<String, UnaryOperator<Evidence.Builder>>builder()
                    .put("id", item -> item.id("other"))
                    .put("fact", item -> item.fact("other"))
                    .put("kind", item -> item.kind(EvidenceKind.MEASURE))
                    .put("when", item -> item.when(DateSpan.parse("1950-02-14/1980-04-12")))
                    .put("from", item -> item.from("CHN"))
                    .put("to", item -> item.to("SUN"))
                    .put("about", item -> item.addAbout("USA"))
                    .put("place", item -> item.place("Amur"))
                    .put("factor", item -> item.factor(Factor.ACCOMMODATION))
                    .put("area", item -> item.area(IssueArea.POLITICS))
                    .put("instrument", item -> item.instrument("cameo"))
                    .put("score", item -> item.score(0.8))
                    .put("reliability", item -> item.reliability(Reliability.A))
                    .put("credibility", item -> item.credibility(Credibility.CONFIRMED))
                    .put("source", item -> item.source("other"))
                    .put("known", item -> item.known(DateSpan.parse("1951")))
                    .put("reports", item -> item.reports(3))
                    .put(
                            "coding",
                            item -> item.coding(
                                    Coding.builder().coder("second coder").build()))
                    .put("text", item -> item.text("Another."))
                    .buildOrThrow();

    /** Accessors that Evidence computes and that are no attributes. */
    private static final ImmutableSet<String> DERIVED =
            ImmutableSet.of("builder", "knownBy", "band", "content", "toString", "hashCode");

    private static Set<String> attributes() {
        return Arrays.stream(Evidence.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !DERIVED.contains(name))
                .collect(Collectors.toSet());
    }

    @Test
    void everyAccessorIsAKeyOfTheSchemaAndARowOfTheDocument() throws IOException {
        Set<String> ofSchema = ImmutableSet.copyOf(Json.mapper()
                .readTree(CaseFile.schema())
                .at("/$defs/evidence/properties")
                .fieldNames());
        String table = Splitter.on("\n## ")
                .splitToStream(Files.readString(Path.of("..", "docs", "case-file.md")))
                .filter(section -> section.startsWith("An item"))
                .findFirst()
                .orElseThrow();
        Set<String> ofDocument = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Splitter.on('|').splitToList(line).get(1))
                .flatMap(cell -> Pattern.compile("`([a-z]+)`").matcher(cell).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(ofSchema).isEqualTo(attributes());
        assertThat(ofDocument).isEqualTo(attributes());
        assertThat(Evidence.class.getAnnotation(JsonPropertyOrder.class).value())
                .containsExactlyInAnyOrderElementsOf(attributes());
    }

    @Test
    void isWhateverIsNotOfTheReport() {
        assertThat(CHANGES.keySet()).isEqualTo(attributes());
        CHANGES.forEach((attribute, change) -> {
            Evidence changed = change.apply(Evidence.builder(ITEM)).build();

            assertThat(changed).as(attribute).isNotEqualTo(ITEM);
            assertThat(changed.content().equals(ITEM.content()))
                    .as("content without %s", attribute)
                    .isEqualTo(OF_THE_REPORT.contains(attribute));
            assertThat(changed.content().fingerprint() == ITEM.content().fingerprint())
                    .as("fingerprint without %s", attribute)
                    .isEqualTo(OF_THE_REPORT.contains(attribute));
        });
    }

    @Test
    void tellsWhatIsLeftOutFromWhatIsThere() {
        Evidence bare = CaseFile.parse(CaseFileProblemsTest.GOOD).item("e2");
        for (String attribute : Sets.difference(ImmutableSet.of("fact", "from", "place", "area"), OF_THE_REPORT)) {
            UnaryOperator<Evidence.Builder> change = CHANGES.getOrDefault(attribute, UnaryOperator.identity());
            Evidence more = change.apply(Evidence.builder(bare)).build();

            assertThat(more.content()).as(attribute).isNotEqualTo(bare.content());
            assertThat(more.content().fingerprint())
                    .as(attribute)
                    .isNotEqualTo(bare.content().fingerprint());
        }
    }

    @Test
    void tellsTextsApartThatHaveTheSameHashCode() {
        Evidence one = Evidence.builder(ITEM).text("Aa").build();
        Evidence other = Evidence.builder(ITEM).text("BB").build();

        assertThat(one.text()).hasSameHashCodeAs(other.text());
        assertThat(one.content().fingerprint()).isNotEqualTo(other.content().fingerprint());
    }

    @Test
    void hasTheSameFingerprintOnEveryMachineAndInEveryRun() {
        assertThat(ITEM.content().fingerprint()).isEqualTo(4786992236954580645L);
        assertThat(ITEM.content())
                .hasSameHashCodeAs(Evidence.builder(ITEM).id("x").build().content());
    }
}
