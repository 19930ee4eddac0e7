package org.entente.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.cli.CaseTexts.item;

import java.util.List;
import org.entente.Problem;
import org.entente.assessment.Assessor;
import org.entente.cli.CaseTexts;
import org.entente.relationship.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
    private static final Linter LINTER = new Linter(Assessor.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The border dispute remained unsettled.",
                "A bitter enmity divided the two peoples.",
                "The two were rivals for the strait."
            })
    void asksWhetherAStandingDisputeIsAnEvent(String text) {
        assertThat(about("a", lint(item("a", "EVENT", "1990", "MILITARY_RESTRAINT", -0.5, text))))
                .contains("should be CONDITION where a dispute or an enmity stands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gunboats fired on a post in the border dispute.", "The border dispute was settled."})
    void takesAnActInADisputeForAnEvent(String text) {
        assertThat(about("a", lint(item("a", "EVENT", "1990", "MILITARY_RESTRAINT", -0.5, text))))
                .doesNotContain("should be CONDITION where a dispute or an enmity stands");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The treaty was in force until 1998.",
                "The embargo was lifted in 1999.",
                "The agreement expired in 1994.",
                "The body is no longer in force."
            })
    void asksForAnEndThatTheTextTells(String text) {
        assertThat(about("a", lint(item("a", "CONDITION", "1990/..", "INSTITUTIONALIZATION", 0.5, text))))
                .contains("should have an end where the text says that it is over");
        assertThat(about("a", lint(item("a", "CONDITION", "1990/1999", "INSTITUTIONALIZATION", 0.5, text))))
                .doesNotContain("should have an end where the text says that it is over");
    }

    @Test
    void asksWhetherForceIsAboutGoods() {
        String rule = "should be that of the force, not of the goods that it is used for";
        String war = item("a", "CONDITION", "1985-12-25/1985-12-30", "MILITARY_RESTRAINT", -0.95, "A war of six days.");

        assertThat(about("a", lint(war.replace("\"score\"", "\"area\": \"TRADE\", \"score\""))))
                .contains(rule);
        assertThat(about("a", lint(war.replace("\"score\"", "\"area\": \"SECURITY\", \"score\""))))
                .doesNotContain(rule);
    }

    @Test
    void asksWhoAnsweredASurvey() {
        String rule = "should say who answered, and how many, in a SURVEY";
        assertThat(about("a", lint(item("a", "SURVEY", "1990", "SOCIETAL_PERCEPTION", 0.5, "Chileans like them."))))
                .contains(rule);
        assertThat(about(
                        "a",
                        lint(item(
                                "a", "SURVEY", "1990", "SOCIETAL_PERCEPTION", 0.5, "Of 1,000 adults 60 per cent do."))))
                .doesNotContain(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of 1,200 Kenyans most like the neighbours.",
                "Of 1.200 Kenyans most like the neighbours.",
                "Of 1 200 Kenyans most like the neighbours.",
                "Of 1,234,500 Kenyans most like the neighbours.",
                "Most of the 1,200 French like them.",
                "Most like them: 850 Kenyans of 1,200.",
                "Of 950 Kenyans most like the neighbours.",
                "Of some 1,200 young Kenyans most like them.",
                "Of 1,200 men and women most like them.",
                "In 1998 63 % of 1,200 adults liked them.",
                "In a poll of 1500 respondents 63 % liked them.",
                "In a poll of some 2000 adults in 1998 most liked them.",
                "In a survey of about 1,000 most liked them.",
                "Some twelve hundred Kenyans were asked, of whom 63 per cent liked them.",
                "About a thousand young Kenyans answered.",
                "Of 2,000 white South Africans eight in ten liked them.",
                "Of 840 southerners 55 percent liked them.",
                "Most liked them (n = 1012).",
                "In 1998 1,015 were interviewed.",
                "63 % liked them; the number of respondents is not known."
            })
    void knowsANumberOfPeopleThatWereAsked(String text) {
        assertThat(about("a", lint(item("a", "SURVEY", "1990", "SOCIETAL_PERCEPTION", 0.5, text))))
                .doesNotContain("should say who answered, and how many, in a SURVEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Since 1990 Chileans like them.",
                "On 12 March they were liked.",
                "Some 1,200 Soviet tanks are disliked.",
                "In 1990 Chileans like them.",
                "By May 1990 Chileans like them.",
                "After 1,200 kilometres of border they like them.",
                "Trade of 1,200 million dollars is liked.",
                "63 % of Kenyans like the neighbours.",
                "63 per cent of people like the neighbours.",
                "63 percent of adults asked like them.",
                "Nearly 63.5 % of adults like them.",
                "Liking rose by 12 points among people.",
                "In 1998 people liked the neighbours.",
                "In 1998 a majority of adults liked the neighbours.",
                "Since 1998 citizens like them.",
                "A poll in 1998 found that they are liked.",
                "Six in ten Kenyans like them.",
                "Half of the people like them.",
                "Chileans like them."
            })
    void takesNoYearAndNoAmountForPeopleThatWereAsked(String text) {
        assertThat(about("a", lint(item("a", "SURVEY", "1990", "SOCIETAL_PERCEPTION", 0.5, text))))
                .contains("should say who answered, and how many, in a SURVEY");
    }

    @Test
    void asksWhyASurveyIsOfTheGovernment() {
        assertThat(about(
                        "a",
                        lint(item("a", "SURVEY", "1990", "ACCOMMODATION", 0.5, "Of 1,000 adults 60 per cent agreed."))))
                .contains("should be of the society where people were asked");
    }

    @Test
    void asksWhatLastedBehindHostileEvents() {
        List<Problem> problems = lint(
                item("a", "EVENT", "1990", "MILITARY_RESTRAINT", -0.5, "Ships clashed."),
                item("b", "EVENT", "1991", "MILITARY_RESTRAINT", -0.6, "Planes clashed."),
                item("c", "EVENT", "1992", "ACCOMMODATION", -0.5, "An envoy was expelled."),
                item("d", "CONDITION", "1990/..", "INSTITUTIONALIZATION", 0.5, "A treaty of trade is in force."),
                item("e", "CONDITION", "1991/..", "SOCIETAL_TIES", 0.5, "A student exchange is open."),
                item("f", "CONDITION", "1992/..", "ACCOMMODATION", 0.5, "Visas are waived."));
        assertThat(problems)
                .extracting(Problem::rule)
                .anyMatch(rule -> rule.startsWith("should hold a hostile CONDITION beside 3 hostile EVENTs"));
    }

    @Test
    void namesFactorsAndTracksWithoutEvidence() {
        assertThat(lint(item("a", "EVENT", "1990", "ACCOMMODATION", 0.3, "A minister visited.")))
                .extracting(Problem::rule)
                .contains(
                        "should hold evidence of the track SOCIETY, of which nothing can be said",
                        "should hold evidence of MILITARY_RESTRAINT, which cannot be read")
                .doesNotContain("should hold evidence of ACCOMMODATION, which cannot be read");
    }

    @Test
    void looksAtTheYearsInWhichSomethingWasNewsHoweverFarAnEndIs() {
        assertThat(about(
                        "a",
                        lint(
                                item(
                                        "a",
                                        "CONDITION",
                                        "1949-10/2999",
                                        "MILITARY_RESTRAINT",
                                        -1,
                                        "The two were at war."),
                                item("b", "EVENT", "1950", "ACCOMMODATION", -0.5, "An envoy was expelled."))))
                .anyMatch(rule -> rule.startsWith(
                        "decides the phase alone: without it another would be the most likely at 12 ends of years"));
    }

    @Test
    void namesTheItemOnWhichTheAnswerRests() {
        assertThat(about(
                        "a",
                        lint(item("a", "CONDITION", "1990/1999", "MILITARY_RESTRAINT", -1, "The two were at war."))))
                .anyMatch(rule -> rule.startsWith("decides the phase alone, on the last day too"));
    }

    @Test
    void findsTheSameThingToldTwice() {
        String once =
                item("a", "EVENT", "1990-05-01", "ACCOMMODATION", 0.3, "The minister visited the port of Valparaiso.");
        assertThat(about("b", lint(once, once.replace("\"id\": \"a\"", "\"id\": \"b\""))))
                .anyMatch(rule -> rule.startsWith("says the same as a"));
        String alike = item("b", "EVENT", "1990-05-01", "ACCOMMODATION", 0.25, "The minister visited Valparaiso port.");
        assertThat(about("b", lint(once, alike))).anyMatch(rule -> rule.startsWith("should not repeat what a says"));
    }

    @Test
    void asksWhetherTwoUsesOfForceAtOneTimeAreOneWar() {
        String war = item("a", "CONDITION", "1990-05/1990-09", "MILITARY_RESTRAINT", -0.9, "The two were at war.");
        String siege = item("b", "EVENT", "1990-06", "MILITARY_RESTRAINT", -0.95, "An army took the harbour.");
        String later = siege.replace("1990-06", "1991-06");

        assertThat(about("b", lint(war, siege)))
                .anyMatch(rule -> rule.startsWith("should be named, the same as of a,"));
        assertThat(about("b", lint(withFact(war), withFact(siege))))
                .noneMatch(rule -> rule.startsWith("should be named"));
        assertThat(about("b", lint(war, later))).noneMatch(rule -> rule.startsWith("should be named"));
    }

    @Test
    void findsTheOnsetOfAConditionCodedBesideIt() {
        String act = item("a", "EVENT", "1990-05-01", "INSTITUTIONALIZATION", 0.5, "The treaty was signed.");
        String condition =
                item("b", "CONDITION", "1990-05-01/..", "INSTITUTIONALIZATION", 0.5, "The treaty is in force.");
        assertThat(about("b", lint(withFact(act), withFact(condition))))
                .anyMatch(rule -> rule.startsWith("should not be coded beside a"));
    }

    @Test
    void countsTheFactorsOfAFact() {
        assertThat(about(
                        "c",
                        lint(
                                withFact(item("a", "EVENT", "1990", "ACCOMMODATION", 0.3, "One.")),
                                withFact(item("b", "EVENT", "1990", "INSTITUTIONALIZATION", 0.3, "Two.")),
                                withFact(item("c", "EVENT", "1990", "SOCIETAL_TIES", 0.3, "Three.")))))
                .anyMatch(rule -> rule.startsWith("should bear on two factors at most"));
    }

    @Test
    void keepsWordsAloneWithinTheMiddleBands() {
        String rule = "should lie in the bands STRAINED, NEUTRAL or CORDIAL where nothing but words was exchanged";
        assertThat(about("a", lint(item("a", "EVENT", "1990", "ACCOMMODATION", 0.9, "The president praised Chile."))))
                .contains(rule);
        assertThat(about("a", lint(item("a", "EVENT", "1990", "ACCOMMODATION", 0.3, "The president praised Chile."))))
                .doesNotContain(rule);
    }

    @Test
    void doubtsTheConfirmationOfABadSource() {
        String item = item("a", "EVENT", "1990", "ACCOMMODATION", 0.3, "A visit.")
                .replace("\"B\"", "\"E\"")
                .replace("\"credibility\": 2", "\"credibility\": 1");
        assertThat(about("a", lint(item))).anyMatch(rule -> rule.startsWith("should not be 1, confirmed"));
    }

    @Test
    void givesWarningsWithAdviceAlone() {
        assertThat(lint(item("a", "EVENT", "1990", "ACCOMMODATION", 0.3, "A visit.")))
                .isNotEmpty()
                .allMatch(problem -> !problem.isError() && problem.advice().startsWith("Maybe"));
    }

    private static List<String> about(String id, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.item().filter(id::equals).isPresent())
                .map(Problem::rule)
                .toList();
    }

    private static String withFact(String item) {
        return item.replace("\"kind\"", "\"fact\": \"f\", \"kind\"");
    }

    private static List<Problem> lint(String... items) {
        return LINTER.lint(CaseFile.parse(CaseTexts.of(items)));
    }
}
