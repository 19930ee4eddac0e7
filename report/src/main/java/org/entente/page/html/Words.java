package org.entente.page.html;

import java.util.Locale;
import java.util.Optional;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;

/** How numbers, states and evidence are put into words on a page, everywhere alike. */
public final class Words {
    public static final String NONE = "–";

    private Words() {}

    /** {@code STRATEGIC_PARTNERSHIP} as {@code strategic partnership}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static String names(Dyad dyad) {
        return name(dyad, 0) + " and " + name(dyad, 1);
    }

    /** The name of a member of a dyad. */
    public static String name(Dyad dyad, String member) {
        return name(dyad, member.equals(dyad.first()) ? 0 : 1);
    }

    private static String name(Dyad dyad, int member) {
        return dyad.parties().get(member).name();
    }

    /** A whole percent; what rounds to none or all is given as a bound. */
    public static String percent(double probability) {
        long rounded = Math.round(100 * probability);
        if (rounded < 1) {
            return "<1 %";
        }
        return rounded > 99 ? ">99 %" : rounded + " %";
    }

    /** A percent with one decimal, for what is to be put in order. */
    public static String tenths(double probability) {
        return decimal(100 * probability) + " %";
    }

    /** A score with its sign. */
    public static String signed(double value) {
        return minus(String.format(Locale.ROOT, "%+.2f", value));
    }

    public static String signed(Optional<Double> value) {
        return value.map(Words::signed).orElse(NONE);
    }

    /** A level of peace on its scale from 0 to 1. */
    public static String level(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    public static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    public static String decibans(double value) {
        return bare(value) + " dB";
    }

    /** Decibans without their unit. */
    public static String bare(double decibans) {
        return minus(String.format(Locale.ROOT, "%+.1f", decibans));
    }

    /** Whether decibans make a state so much more likely that it is shown as more than once. */
    public static boolean isNoted(double decibans) {
        return decibans > 0 && factor(decibans) >= 1.05;
    }

    private static double factor(double decibans) {
        return StrictMath.pow(10, StrictMath.abs(decibans) / 10);
    }

    /** Decibans as what they do to the odds. */
    public static String times(double decibans) {
        double times = factor(decibans);
        if (times < 1.05) {
            return "as likely as before";
        }
        String number = times < 10 ? decimal(times) : String.format(Locale.ROOT, "%,.0f", times);
        return number + (decibans > 0 ? " times as likely" : " times less likely");
    }

    public static String span(DateSpan span) {
        String text = span.toString();
        return text.endsWith("/..") ? "since " + text.substring(0, text.length() - 3) : text.replace("/", " to ");
    }

    /** The letter and the digit of the Admiralty code. */
    public static String grade(Evidence item) {
        return item.reliability().name() + item.credibility().digit();
    }

    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** With a true minus; what rounds to nought has no sign. */
    private static String minus(String number) {
        boolean nought = number.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return nought ? number.substring(1) : number.replace('-', '\u2212');
    }
}
