package org.entente.relationship;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.Problem;
import org.entente.json.Draft;
import org.entente.party.Parties;

/**
 * What the {@link Codebook} asks of a coder beyond what holds for all evidence, as errors where an item cannot be used so,
 * and as warnings where it was probably not meant so. Each problem's place is one within the item or stretch.
 */
final class CodebookRules {
    private static final int DAYS_OF_A_YEAR = 366;
    private static final int DAYS_OF_A_MONTH = 31;
    /** With one leap day in two years, and two in five. */
    private static final int DAYS_OF_TWO_YEARS = 731;

    private static final int DAYS_OF_FIVE_YEARS = 1827;
    /** By which databases say that something has no end. Here it would be taken for the day up to which all is known. */
    private static final int NO_YEAR = 9999;

    private static final String AREAS =
            Arrays.stream(IssueArea.values()).map(Enum::name).collect(Collectors.joining(", ", "Valid are ", "."));

    private CodebookRules() {}

    /** What is wrong with one item, whoever it is about, as far as its attributes could be read. */
    static void check(Draft item, Consumer<Problem> problems) {
        boolean survey = item.find("kind", EvidenceKind.class)
                .filter(EvidenceKind.SURVEY::equals)
                .isPresent();
        boolean orientation = item.find("factor", Factor.class)
                .filter(Factor.ORIENTATION::equals)
                .isPresent();
        if ((survey || orientation) && item.lacks("from")) {
            String why = orientation
                    ? "is missing: ORIENTATION is that of one party"
                    : "is missing: a SURVEY asks the people of one party";
            problems.accept(Problem.of(".from", why, ""));
        }
        boolean convergence = item.find("factor", Factor.class)
                .filter(Factor.INTEREST_CONVERGENCE::equals)
                .isPresent();
        if (convergence && item.lacks("area")) {
            problems.accept(Problem.of(".area", "is missing: INTEREST_CONVERGENCE is that of an issue area", "")
                    .withAdvice(AREAS));
        }
        item.find("kind", EvidenceKind.class)
                .ifPresent(
                        kind -> item.find("when", DateSpan.class).ifPresent(when -> checkLength(kind, when, problems)));
        item.find("when", DateSpan.class)
                .filter(when -> when.findLast()
                        .filter(last -> last.getYear() == NO_YEAR)
                        .isPresent())
                .ifPresent(when ->
                        problems.accept(Problem.of(".when", "must end before the year " + NO_YEAR, when.toString())
                                .withAdvice("Of what has not ended leave the end open, as in 1950-02-14/..")));
    }

    private static void checkLength(EvidenceKind kind, DateSpan when, Consumer<Problem> problems) {
        long days = when.days().orElse(0);
        String condition = "Maybe it is a CONDITION, or can be dated more closely.";
        if (kind == EvidenceKind.EVENT && days > DAYS_OF_A_YEAR) {
            problems.accept(Problem.of(".when", "must be at most 366 days of an EVENT", when.toString())
                    .withAdvice(condition));
        } else if (kind == EvidenceKind.EVENT && when.isInterval() && days > DAYS_OF_A_MONTH) {
            problems.accept(Problem.of(".when", "should be at most 31 days of an EVENT", when.toString())
                    .withAdvice(condition)
                    .asWarning());
        } else if (kind == EvidenceKind.MEASURE && days > DAYS_OF_FIVE_YEARS) {
            problems.accept(Problem.of(".when", "should be at most five years of a MEASURE", when.toString())
                    .withAdvice("Maybe it is several.")
                    .asWarning());
        } else if (kind == EvidenceKind.SURVEY && days > DAYS_OF_TWO_YEARS) {
            problems.accept(Problem.of(".when", "should be at most two years of a SURVEY", when.toString())
                    .withAdvice("Maybe it is several, or the fieldwork can be dated.")
                    .asWarning());
        }
    }

    /** What is wrong with the date of an item, in view of when the members of the dyad existed. */
    static void checkLife(Dyad dyad, Draft item, Consumer<Problem> problems) {
        boolean lasting = item.find("kind", EvidenceKind.class)
                .filter(EvidenceKind.CONDITION::equals)
                .isPresent();
        item.find("when", DateSpan.class)
                .ifPresent(when -> dyad.parties().stream()
                        .map(Lifetime::of)
                        // That a party did not exist then is reported once: where it is named, if it is.
                        .filter(member ->
                                member.meets(when) || !(names(item, "from", member) || names(item, "to", member)))
                        .forEach(member -> checkLife(member, when, lasting, problems)));
    }

    private static boolean names(Draft item, String key, Lifetime member) {
        return item.text(key)
                .flatMap(Parties.standard()::findParty)
                .map(Parties.standard()::continuing)
                .filter(party -> party.code().equals(member.code()))
                .isPresent();
    }

    private static void checkLife(Lifetime member, DateSpan when, boolean lasting, Consumer<Problem> problems) {
        if (member.isAfter(when)) {
            problems.accept(Problem.of(".when", "must not be over before " + member.code() + " exists", when.toString())
                    .withAdvice(member.beginAdvice()));
        } else if (member.isBefore(when)) {
            problems.accept(Problem.of(".when", "must not start after " + member.code() + " has ended", when.toString())
                    .withAdvice(member.endAdvice()));
        } else if (lasting) {
            checkReach(member, when, problems);
        }
    }

    /** Warns of an expected stretch that reaches beyond the life of a member. */
    static void checkStretch(Dyad dyad, DateSpan when, Consumer<Problem> problems) {
        dyad.parties().stream().map(Lifetime::of).forEach(member -> checkReach(member, when, problems));
    }

    private static void checkReach(Lifetime member, DateSpan when, Consumer<Problem> problems) {
        if (member.startsAfter(when)) {
            problems.accept(Problem.of(".when", "should not start before " + member.code() + " exists", when.toString())
                    .withAdvice(member.beginAdvice())
                    .asWarning());
        }
        if (member.endsBefore(when)) {
            problems.accept(
                    Problem.of(".when", "should not last after " + member.code() + " has ended", when.toString())
                            .withAdvice(member.endAdvice())
                            .asWarning());
        }
    }
}
