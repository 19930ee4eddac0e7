package org.entente.learning;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long histories stayed in one state, in whole years from label to label. Counts alone are kept, so that the order of the
 * histories changes no bit.
 *
 * <p>A state that was seen to be entered was young then. Of one that a history begins with, all that is known is that it is
 * there: it is young as often as the state is in the long run.
 */
final class Stays {
    private static final Comparator<Stay> BY_LENGTH =
            Comparator.comparingInt(Stay::years).thenComparing(Stay::entered).thenComparing(Stay::left);

    private final Map<Stay, Integer> stays = new TreeMap<>(BY_LENGTH);
    private int departures;
    private int years;

    /**
     * One stay.
     *
     * @param years from its first label to its last
     * @param entered whether it was seen to begin
     * @param left whether it was seen to end, in the year after its last label
     */
    private record Stay(int years, boolean entered, boolean left) {}

    void add(int years, boolean entered, boolean left) {
        stays.merge(new Stay(years, entered, left), 1, Integer::sum);
        this.departures += left ? 1 : 0;
        this.years += years + (left ? 1 : 0);
    }

    /** How many ended. */
    int departures() {
        return departures;
    }

    /** Years after which it was seen whether the state still held. */
    int years() {
        return years;
    }

    /**
     * Minus the logarithm of the chance of these stays.
     *
     * @param slope to which are added the derivatives by the rates of leaving while young and once settled, in this order
     */
    double loss(double young, double settled, double settling, double[] slope) {
        double loss = 0;
        for (Map.Entry<Stay, Integer> entry : stays.entrySet()) {
            Stay stay = entry.getKey();
            double[] chance = survival(stay.years(), stay.entered(), young, settled, settling);
            if (stay.left()) {
                double[] next = survival(stay.years() + 1, stay.entered(), young, settled, settling);
                for (int k = 0; k < chance.length; k++) {
                    chance[k] -= next[k];
                }
            }
            loss -= entry.getValue() * StrictMath.log(chance[0]);
            slope[0] -= entry.getValue() * chance[1] / chance[0];
            slope[1] -= entry.getValue() * chance[2] / chance[0];
        }
        return loss;
    }

    /** The chance to stay so many years, and its derivatives by the two rates. */
    private static double[] survival(int years, boolean entered, double young, double settled, double settling) {
        double sinceYoung = StrictMath.exp(-(young + settling) * years);
        double sinceSettled = StrictMath.exp(-settled * years);
        double difference = young + settling - settled;
        double share = (young - settled) / difference;
        double byShare = (sinceYoung - sinceSettled) * settling / (difference * difference);
        double survival = share * sinceYoung + (1 - share) * sinceSettled;
        double byYoung = byShare - share * years * sinceYoung;
        double bySettled = -byShare - (1 - share) * years * sinceSettled;
        if (entered) {
            return new double[] {survival, byYoung, bySettled};
        }
        double isYoung = settled / (settled + settling);
        double byIsYoung = settling / ((settled + settling) * (settled + settling));
        return new double[] {
            isYoung * survival + (1 - isYoung) * sinceSettled,
            isYoung * byYoung,
            isYoung * bySettled - (1 - isYoung) * years * sinceSettled + byIsYoung * (survival - sinceSettled)
        };
    }
}
