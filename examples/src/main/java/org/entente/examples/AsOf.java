package org.entente.examples;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Track;

/** What would have been said at the end of a year, by what could be known then? Arguments: years; without any, eight. */
public final class AsOf {
    private AsOf() {}

    public static void main(String[] args) {
        int[] years = args.length == 0
                ? new int[] {1949, 1958, 1969, 1982, 1989, 1996, 2001, 2012}
                : IntStream.range(0, args.length)
                        .map(i -> Integer.parseInt(args[i]))
                        .toArray();
        for (int year : years) {
            Assessment then = Assessor.standard().assess(ShippedCases.read("sino-russian"), LocalDate.of(year, 12, 31));
            System.out.println(then);
            System.out.println("    governments " + then.preparedness(Track.GOVERNMENT) + ", societies "
                    + then.preparedness(Track.SOCIETY) + ", substantive: " + then.isSubstantive()
                    + then.phase().conclusion().map(phase -> "").orElse("; no conclusion on the phase"));
        }
    }
}
