package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.page.Pages.between;
import static org.entente.page.Pages.digest;
import static org.entente.page.Pages.parsed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Findings;
import org.entente.dataset.cases.ShippedCases;
import org.entente.model.Model;
import org.entente.page.html.Words;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class RelationshipPageTest {
    private static final Relationship SHIPPED = ShippedCases.read("sino-russian");

    private static String download(String html, String name) {
        String start = "download=\"" + name + "\" href=";
        String quote = html.substring(html.indexOf(start) + start.length(), html.indexOf(start) + start.length() + 1);
        String href = between(html, start + quote, quote);
        return URLDecoder.decode(href.substring(href.indexOf(',') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Test
    void isWellFormed() throws Exception {
        assertThat(parsed(Cases.shipped()).getElementsByTagName("section").getLength())
                .isEqualTo(11);
    }

    @Test
    void namesEachElementOnceAndLinksToWhatIsThere() throws Exception {
        Set<String> links = Pages.elements(Cases.shipped()).stream()
                .map(element -> element.getAttribute("href"))
                .filter(href -> href.startsWith("#"))
                .map(href -> href.substring(1))
                .collect(Collectors.toSet());

        assertThat(Pages.ids(Cases.shipped())).containsAll(links);
    }

    @Test
    void asksNothingOfAnybody() throws Exception {
        for (Element element : Pages.elements(Cases.shipped())) {
            for (String name : List.of("src", "href", "srcset", "action", "data", "poster", "xlink:href")) {
                assertThat(element.getAttribute(name)).matches("(?s)|#.*|data:.*");
            }
            assertThat(element.hasAttribute("style")).isFalse();
        }
        assertThat(between(Cases.shipped(), "<style>", "</style>")).doesNotContain("@import", "http", "url(h");
    }

    @Test
    void letsNothingRunButItsScript() {
        String html = Cases.shipped();
        String policy = between(html, "Content-Security-Policy\" content=\"", "\"");

        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src 'sha256-" + digest(between(html, "<style>", "</style>")) + "';")
                .contains("script-src 'sha256-" + digest(between(html, "<script>", "</script>")) + "';")
                .doesNotContain("unsafe");
    }

    @Test
    void neitherChanceNorTheClockIsInTheScript() {
        assertThat(between(Cases.shipped(), "<script>", "</script>"))
                .doesNotContain("random", "Date", "performance", "fetch", "innerHTML", "eval(");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(Cases.page(Cases.hostile(), Cases.DAY)).isEqualTo(Cases.page(Cases.hostile(), Cases.DAY));
    }

    @Test
    void staysBelowSixHundredKilobytes() {
        assertThat(Cases.shipped().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(600_000);
    }

    @Test
    void growsWithTheItemsAndNotFaster() {
        assertThat(Cases.largePage().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500_000 + 600 * Cases.LARGE);
    }

    @Test
    void showsEachItemAsARowAndAsADot() {
        for (Evidence item : SHIPPED.evidence()) {
            assertThat(Cases.shipped())
                    .contains("<tr id=\"" + item.id() + "\" ")
                    .containsPattern("class=\"at [^\"]*dot [^\"]*\"[^>]* href=\"#" + item.id() + "\"");
        }
    }

    @Test
    void hostileTextsDoNoHarm() throws Exception {
        // Soon enough after the evidence for an answer, and so for a table of it.
        String html = Cases.page(Cases.hostile(), LocalDate.of(1970, 12, 31));

        assertThat(html).doesNotContain("<img");
        assertThat(Pages.elements(html))
                .noneMatch(element -> element.hasAttribute("onerror") || element.hasAttribute("onfocus"));
        assertThat(html.split("</script>", -1)).hasSize(2);
        assertThat(parsed(html).getElementsByTagName("img").getLength()).isZero();
        assertThat(html).contains("<tr id=\"p-item-0\" ", "<tr id=\"p-item-1\" ", "<tr id=\"e3\" ");
        assertThat(html).contains("<td>" + Cases.RIGHT_TO_LEFT.replace("\u202E", "") + "<td>", "<bdi>");
        assertThat(html).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }

    @Test
    void holdsItsDataAsFiles() {
        String html = Cases.shipped();

        assertThat(download(html, "CHN-RUS-years.csv").lines())
                .hasSize(1 + 374)
                .last()
                .asString()
                .startsWith("2013-12-31,true,STRATEGIC_PARTNERSHIP,");
        assertThat(Findings.parse(download(html, "CHN-RUS-findings.json")))
                .isEqualTo(Assessor.standard().assess(SHIPPED, Cases.DAY).findingsWithRanges());
    }

    @Test
    void saysThatThereIsNoAnswer() throws Exception {
        String html = Cases.page(Relationship.of(Dyad.of("CHN", "RUS")), Cases.DAY);

        assertThat(html).contains("<p class=\"verdict none\">No answer</p>", "No evidence could be known by then.");
        assertThat(html).doesNotContain("Reconciliation is", "class=\"fall\"", "Base rates");
        assertThat(parsed(html).getElementsByTagName("section").getLength()).isEqualTo(3);
    }

    @Test
    void saysWhatChangedFromTheEarlierNumberToTheLater() {
        Assessment before = Assessor.standard().assess(SHIPPED, Cases.DAY.minusYears(5));
        Assessment now = Assessor.standard().assess(SHIPPED, Cases.DAY);
        Phase phase = now.phase().mostLikely();

        assertThat(between(Cases.shipped(), "<dt>Since five years<", "</dd>"))
                .contains(String.format(
                        Locale.ROOT,
                        "level of peace from %.2f to %.2f of 1; %s from %s to %s",
                        before.expectedPeace(),
                        now.expectedPeace(),
                        Words.of(phase),
                        Words.percent(before.phase().probability(phase)).replace("<", "&lt;"),
                        Words.percent(now.phase().probability(phase))));
    }

    @Test
    void namesTheGreatestReasonFirstOfEachDay() {
        List<String> reasons = Pattern.compile(": chiefly (.*?\\))\\. ")
                .matcher(Cases.shipped() + Cases.page(ShippedCases.read("egypt-israel"), LocalDate.of(1990, 12, 31)))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(reasons)
                .anyMatch(text -> text.startsWith("base rates ("))
                .anyMatch(text -> text.contains(", then base rates ("))
                .allSatisfy(text -> assertThat(Pattern.compile("\\(([0-9.,]+) times as likely\\)")
                                .matcher(text)
                                .results()
                                .map(match -> Double.valueOf(match.group(1).replace(",", ""))))
                        .isSortedAccordingTo(Comparator.reverseOrder()));
    }

    @Test
    void saysBetweenWhichBoundsTheChancesLie() {
        assertThat(Cases.shipped())
                .containsPattern("[0-9]+ %, [0-9]+ % to [0-9]+ % refitted, very likely to almost certain<");
    }

    @Test
    void saysNothingOfModelsFittedAgainWhereThereAreNone() {
        Assessor own =
                Assessor.of(Model.parse(Model.standard().toJson().replace("\"entente-standard\"", "\"of-my-own\"")));

        assertThat(RelationshipPage.of(own, Cases.hostile(), Cases.DAY).html()).doesNotContain("refitted");
        assertThat(RelationshipPage.of(own, SHIPPED, Cases.DAY).html()).doesNotContain("refitted");
        assertThat(Cases.shipped()).contains("Chances called refitted");
    }

    @Test
    void showsWhatIsTooOldForAnAnswer() throws Exception {
        String html = Cases.page(Cases.hostile(), Cases.DAY);

        assertThat(html).contains("<p class=\"verdict none\">No answer</p>", "No evidence of the ten years before.");
        assertThat(html).contains("<tr id=\"e3\" ");
        assertThat(parsed(html).getElementsByTagName("section").getLength()).isGreaterThan(3);
    }

    @Test
    void showsOnlyWhatWasKnownOnTheDay() {
        String html = Cases.page(Cases.hostile(), LocalDate.of(1960, 1, 1));

        assertThat(html).contains("<tr id=\"p-item-1\" ").doesNotContain("<tr id=\"e3\" ", "1969-03", "1960-12-31");
    }

    @Test
    void tellsTheModelTheDigestsAndTheCommand() {
        assertThat(Cases.shipped())
                .contains(
                        Assessor.standard().modelId().digest(),
                        "<code>entente report sino-russian -o china-russia.html</code>");
    }

    @Test
    void looksBackFromAtMostSixtyDays() {
        Matcher template = Pattern.compile("<template id=\"p-at-").matcher(Cases.shipped());

        assertThat(template.results().count()).isBetween(20L, 60L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"norway-sweden", "iran-iraq", "denmark-uruguay"})
    void otherCasesAreWellFormedToo(String name) throws Exception {
        Relationship relationship = ShippedCases.read(name);

        assertThat(parsed(Cases.page(relationship, LocalDate.of(1995, 6, 30)))).isNotNull();
    }

    @Test
    void isWrittenAsUtf8(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("page.html");
        RelationshipPage page = RelationshipPage.of(Assessor.standard(), Cases.hostile(), Cases.DAY);

        page.write(file);

        assertThat(Files.readString(file)).isEqualTo(page.html());
    }

    @Test
    void refusesADayThatNoAssessmentIsOf() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cases.page(SHIPPED, LocalDate.of(0, 1, 1)))
                .withMessageStartingWith("date must be from 0001-01-01 to 9999-12-31: 0000-01-01");
    }
}
