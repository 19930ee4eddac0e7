package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.laboratory.yearly.ExpertTable.LabelledPair;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.jspecify.annotations.Nullable;

/**
 * A way to part labelled years, to see where answers are good and where they are not.
 *
 * @param name of what they are parted by
 * @param slices their names, in the order to show them
 * @param of for a pair, in which slice each of its labelled years is
 */
record Slicing(String name, ImmutableList<String> slices, Function<LabelledPair, IntFunction<String>> of) {
    private static final int RECENT = 5;
    private static final int LONG_AGO = 20;
    private static final ImmutableList<String> DISPUTES = ImmutableList.of("cowmid_n", "gml_n");
    /** By the mapping's circumstances. */
    private static final ImmutableMap<String, String> REGIONS = ImmutableMap.of(
            "region-americas", "Americas",
            "region-europe", "Europe",
            "region-africa", "Africa",
            "region-middle-east", "Middle East and North Africa",
            "region-asia-pacific", "Asia and the Pacific");

    private static final String TWO_REGIONS = "of two";
    private static final String UNKNOWN = "unknown";

    /** Each way. */
    static ImmutableList<Slicing> all() {
        return ImmutableList.of(
                new Slicing(
                        "decade",
                        IntStream.rangeClosed(194, 202)
                                .mapToObj(decade -> decade + "0s")
                                .collect(ImmutableList.toImmutableList()),
                        pair -> year -> year / 10 + "0s"),
                new Slicing(
                        "contiguity",
                        ImmutableList.of("land or river border", "up to 400 miles of sea", "none", UNKNOWN),
                        pair -> year -> contiguity(pair, year)),
                new Slicing(
                        "major powers",
                        ImmutableList.of("none", "one", "both", UNKNOWN),
                        pair -> year -> majorPowers(pair, year)),
                new Slicing(
                        "region",
                        ImmutableList.<String>builder()
                                .addAll(REGIONS.values())
                                .add(TWO_REGIONS)
                                .build(),
                        pair -> {
                            String region = region(pair.pair().relationship().evidence());
                            return year -> region;
                        }),
                new Slicing(
                        "years since the last dispute",
                        ImmutableList.of("0", "1 to 5", "6 to 20", "over 20", "none seen"),
                        pair -> {
                            TreeSet<Integer> disputes = pair.pair().years().stream()
                                    .filter(year -> isAnyAbove0(pair, year))
                                    .collect(Collectors.toCollection(TreeSet::new));
                            return year -> since(disputes.floor(year), year);
                        }),
                new Slicing(
                        "change of the experts' level",
                        ImmutableList.of("in this year", "1 to 5 years ago", "none of late", UNKNOWN),
                        pair -> year -> change(pair.years(), year)));
    }

    /** Direct contiguity as the Correlates of War project codes it (Stinnett et al. 2002). */
    private static String contiguity(LabelledPair pair, int year) {
        double type = pair.pair().value(year, "conttype").orElse(Double.NaN);
        if (Double.isNaN(type)) {
            return UNKNOWN;
        }
        return type == 0 ? "none" : type == 1 ? "land or river border" : "up to 400 miles of sea";
    }

    private static String majorPowers(LabelledPair pair, int year) {
        double powers = pair.pair().value(year, "major1").orElse(Double.NaN)
                + pair.pair().value(year, "major2").orElse(Double.NaN);
        return Double.isNaN(powers) ? UNKNOWN : List.of("none", "one", "both").get((int) powers);
    }

    /** The one that both states are of, as the mapping has it, or of two. */
    private static String region(List<Evidence> evidence) {
        return evidence.stream()
                .map(item -> REGIONS.getOrDefault(item.instrument(), TWO_REGIONS))
                .filter(region -> !region.equals(TWO_REGIONS))
                .findFirst()
                .orElse(TWO_REGIONS);
    }

    private static boolean isAnyAbove0(LabelledPair pair, int year) {
        return DISPUTES.stream()
                .anyMatch(column -> pair.pair().value(year, column).orElse(0) > 0);
    }

    private static String since(@Nullable Integer last, int year) {
        if (last == null) {
            return "none seen";
        }
        int since = year - last;
        if (since == 0) {
            return "0";
        }
        return since <= RECENT ? "1 to 5" : since <= LONG_AGO ? "6 to 20" : "over 20";
    }

    /** Whether the label of a year is another than that of the year before, or was in one of the five years before it. */
    static String change(ImmutableSortedMap<Integer, PeaceLevel> labels, int year) {
        for (int ago = 0; ago <= RECENT; ago++) {
            PeaceLevel now = labels.get(year - ago);
            PeaceLevel before = labels.get(year - ago - 1);
            if (now == null || before == null) {
                return ago == 0 ? UNKNOWN : "none of late";
            }
            if (now != before) {
                return ago == 0 ? "in this year" : "1 to 5 years ago";
            }
        }
        return "none of late";
    }
}
