package org.entente.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entente.assessment.Contribution;
import org.entente.model.Belief;
import org.entente.model.Likelihood;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;

/** How numbers, states and evidence are put into words, everywhere alike. */
final class Wording {
    private static final int MOST_DECIMALS = 6;

    private Wording() {}

    /** {@code STRATEGIC_PARTNERSHIP} as {@code strategic partnership}. */
    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** With one decimal; with more where it would be rounded to the bound of another word for chances than its own. */
    static String percent(double probability) {
        String number = "";
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            number = String.format(Locale.ROOT, "%." + decimals + "f", 100 * probability);
            if (Likelihood.of(Double.parseDouble(number) / 100) == Likelihood.of(probability)) {
                break;
            }
        }
        return number + " %";
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    static String signed(Optional<Double> value) {
        return value.map(Wording::signed).orElse("-");
    }

    static String decibans(double value) {
        return String.format(Locale.ROOT, "%+.1f dB", value);
    }

    static String names(Dyad dyad) {
        return dyad.parties().get(0).name() + " and " + dyad.parties().get(1).name();
    }

    /** The state concluded with its chance; or that none is, and the two likeliest. */
    static <S extends Enum<S>> String verdict(Belief<S> belief) {
        return verdict(belief, state -> belief.likelihood(state).toString());
    }

    /**
     * The same.
     *
     * @param inWords how likely each state is
     */
    static <S extends Enum<S>> String verdict(Belief<S> belief, Function<S, String> inWords) {
        S best = belief.mostLikely();
        if (belief.conclusion().isPresent()) {
            return best + " (" + percent(belief.probability(best)) + ", " + inWords.apply(best) + ")";
        }
        S second = belief.runnerUp();
        return "not concluded; the likeliest are " + best + " (" + percent(belief.probability(best)) + ") and " + second
                + " (" + percent(belief.probability(second)) + ")";
    }

    static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** What an item says, when, where it stands, and who coded it if not who coded the case. */
    static String cited(Evidence item) {
        return cited(item, "");
    }

    /** The same, and that it is over if it is a condition that has ended by a day. */
    static String cited(Evidence item, LocalDate day) {
        return cited(item, item.isOverBy(day) ? ", over" : "");
    }

    /** What an item adds and says; its end is named where that is what counts. */
    static String cited(Contribution share) {
        boolean byItsEnd = StrictMath.abs(share.ended()) > StrictMath.abs(share.news() + share.lasting());
        return decibans(share.decibans()) + (byItsEnd ? " The end of " : " ") + cited(share.item());
    }

    private static String cited(Evidence item, String state) {
        return item.when() + ": " + item.text() + " [" + item.id() + ", " + item.source() + ", " + signed(item.score())
                + state
                + item.coding()
                        .map(coding -> ", coded by " + coding.coderAndVersion())
                        .orElse("") + "]";
    }
}
