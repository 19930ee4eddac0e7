package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Observatory;
import org.entente.page.html.Words;
import org.entente.relationship.Dyad;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class WorldPageTest {
    private static Set<String> links(String html) throws Exception {
        return Pages.elements(html).stream()
                .map(element -> element.getAttribute("href"))
                .filter(href -> href.startsWith("#"))
                .map(href -> href.substring(1))
                .collect(Collectors.toSet());
    }

    @Test
    void namesEachElementOnceAndLinksToWhatIsThere() throws Exception {
        assertThat(Pages.ids(Worlds.shipped())).containsAll(links(Worlds.shipped()));
        assertThat(Pages.ids(Worlds.observed())).containsAll(links(Worlds.observed()));
    }

    @Test
    void asksNothingOfAnybodyAndRunsNothingButItsScript() throws Exception {
        String html = Worlds.shipped();
        for (Element element : Pages.elements(html)) {
            for (String name : List.of("src", "href", "srcset", "action", "data", "poster")) {
                assertThat(element.getAttribute(name)).matches("(?s)|#.*|data:.*");
            }
            assertThat(element.hasAttribute("style")).isFalse();
        }
        assertThat(Pages.between(html, "Content-Security-Policy\" content=\"", "\""))
                .startsWith("default-src 'none'; ")
                .contains("style-src 'sha256-" + Pages.digest(Pages.between(html, "<style>", "</style>")) + "';")
                .contains("script-src 'sha256-" + Pages.digest(Pages.between(html, "<script>", "</script>")) + "';")
                .doesNotContain("unsafe");
    }

    @Test
    void showsEachPairThatTheObservatoryCanRankWithItsNumbers() {
        String html = Worlds.observed();
        try (Observatory world = Worlds.observatory(Worlds.pairs())) {
            assertThat(world.statuses()).hasSizeGreaterThan(20);
            for (DyadStatus status : world.statuses()) {
                String row = Pages.between(html, "<tbody id=\"p-" + status.dyad() + "\"", "</tbody>");
                assertThat(row)
                        .contains(Words.of(status.phase().mostLikely()))
                        .contains(Words.percent(status.splitWithinAYear()).replace("<", "&lt;"))
                        .contains(Words.signed(status.improvement()))
                        .contains(status.phase().conclusion().isPresent() ? "" : ", not concluded")
                        .contains("<details><summary>", "Known last:", "Readings: ");
            }
            assertThat(html)
                    .contains("<p class=\"title\">30 pairs watched; "
                            + world.statuses().size() + " with enough evidence");
        }
    }

    @Test
    void saysWithEachPhaseHowLikelyItIs() throws Exception {
        try (Observatory world = Worlds.observatory(Worlds.pairs())) {
            List<String> items = Pages.elements(Worlds.observed()).stream()
                    .filter(element -> element.getTagName().equals("li"))
                    .map(Element::getTextContent)
                    .filter(text -> text.contains("; now "))
                    .toList();
            DyadStatus first = world.mostAtRiskOfASplit(1).get(0);
            Phase phase = first.phase().mostLikely();

            assertThat(items)
                    .hasSizeGreaterThan(10)
                    .allMatch(text -> text.matches(".*; now [a-z ]+, [<>]?[0-9]+ %(, not concluded)?"))
                    .first()
                    .asString()
                    .endsWith("; now " + Words.of(phase) + ", "
                            + Words.percent(first.phase().probability(phase))
                            + (first.phase().conclusion().isPresent() ? "" : ", not concluded"));
        }
    }

    @Test
    void tellsThoseMostAtRiskFirst() {
        try (Observatory world = Worlds.observatory(Worlds.pairs())) {
            String first = Words.names(world.mostAtRiskOfASplit(1).get(0).dyad());

            assertThat(Worlds.observed()).contains("Most at risk of a split within a year: " + first + "; ");
        }
    }

    @Test
    void showsTheSamePairsOfRelationshipsAsOfAnObservatory() throws Exception {
        assertThat(order(Worlds.shipped())).containsExactlyInAnyOrderElementsOf(order(Worlds.observed()));
    }

    private static List<String> order(String html) throws Exception {
        return Pages.elements(html).stream()
                .filter(element -> element.getTagName().equals("tbody"))
                .map(element -> element.getAttribute("id"))
                .toList();
    }

    @Test
    void explainsARelationshipByTheSharesOfItsItems() {
        for (Relationship one : Worlds.pairs()) {
            Assessment then = Assessor.standard().assess(one, Worlds.DAY);
            if (then.noAnswer().isEmpty() && Worlds.shipped().contains("\"p-" + one.dyad() + "\"")) {
                String row = Pages.between(Worlds.shipped(), "<tbody id=\"p-" + one.dyad() + "\"", "</tbody>");
                then.explain(then.phase().mostLikely())
                        .strongestFor(3)
                        .forEach(share -> assertThat(row).contains("<b>" + Words.decibans(share.decibans()) + "</b>"));
            }
        }
    }

    @Test
    void theMapSaysEachPairInWords() throws Exception {
        assertThat(Pages.elements(Worlds.shipped()))
                .filteredOn(element ->
                        element.getAttribute("href").equals("#p-CHN-VNM") && element.hasAttribute("aria-label"))
                .singleElement()
                .satisfies(link -> assertThat(link.getAttribute("aria-label"))
                        .matches("China and Vietnam, split [0-9]+ %, level of peace −0[.][0-9]{2} in two years"));
    }

    @Test
    void hostileTextsDoNoHarm() throws Exception {
        String html = Worlds.hostile();

        assertThat(html).doesNotContain("<img");
        assertThat(html.split("</script>", -1)).hasSize(2);
        assertThat(Pages.elements(html)).noneMatch(element -> element.hasAttribute("onerror"));
        assertThat(html).contains("<bdi>" + Cases.RIGHT_TO_LEFT.replace("\u202E", "") + "</bdi>");
        assertThat(html).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }

    @Test
    void holdsItsNumbersAsAFile() {
        String html = Worlds.shipped();
        String csv = Pages.between(html, "download=\"world.csv\" href=\"data:text/csv;charset=utf-8,", "\"");

        assertThat(Arrays.asList(csv.split("%0d%0a")))
                .hasSize(1 + html.split("<tbody", -1).length - 1)
                .first()
                .asString()
                .startsWith(
                        "dyad,date,phase,concluded,level,peace_concluded,change,risk,reconciliation,obstacle,p_split,");
    }

    @Test
    void leavesTheChangeBlankWhereNothingWasKnownTwoYearsBefore() throws Exception {
        Relationship begun = Worlds.pairs().stream()
                .filter(one -> one.dyad().equals(Dyad.of("CHN", "RUS")))
                .findFirst()
                .orElseThrow()
                .without(item -> item.when().first().isBefore(Worlds.DAY.minusYears(2)));

        String html =
                WorldPage.of(Assessor.standard(), List.of(begun), Worlds.DAY).html();

        assertThat(Pages.elements(html))
                .filteredOn(element -> element.getTagName().equals("tbody"))
                .singleElement()
                .satisfies(body -> assertThat(body.getAttribute("data-values").split(" ")[2])
                        .isEqualTo("-"));
        assertThat(html)
                .contains("level of peace two years ago not known", "None came closer, to speak of.")
                .containsPattern("CHN-RUS,1979-12-31,[A-Z_]+,[01],[0-9.]+,[01],,");
    }

    @Test
    void saysThatNothingIsKnown() throws Exception {
        try (Observatory world = Observatory.builder().build()) {
            String html = WorldPage.of(world).html();

            assertThat(html).contains("<h1>The world</h1>", "0 pairs watched; none with enough evidence");
            assertThat(Pages.parsed(html).getElementsByTagName("section").getLength())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesTwoRelationshipsOfOneDyad() {
        List<Relationship> twice = List.of(Cases.hostile(), Cases.hostile());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorldPage.of(Assessor.standard(), twice, Worlds.DAY))
                .withMessage("relationships must be of different dyads: twice CHN-RUS");
    }

    @Test
    void isTheSameEachTimeAndWrittenAsUtf8(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("world.html");
        WorldPage.of(Assessor.standard(), Worlds.pairs(), Worlds.DAY).write(file);

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(Worlds.shipped());
    }
}
