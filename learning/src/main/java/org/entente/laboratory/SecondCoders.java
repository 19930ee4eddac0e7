package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.entente.dataset.cases.ShippedCases;
import org.entente.evaluation.WeightedKappa;
import org.entente.relationship.Band;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;

/**
 * How far do two coders of the same history agree who did not see each other's work? Eight of the shipped cases were coded
 * a second time, labels and evidence. Labels are compared at each year's end; items are matched where both coders have one
 * of the same factor, kind and issue area that begins in the same month.
 */
public final class SecondCoders {
    private static final ImmutableList<String> CASES = ImmutableList.of(
            "argentina-brazil",
            "australia-indonesia",
            "china-india",
            "egypt-syria",
            "france-algeria",
            "north-south-korea",
            "norway-sweden",
            "thailand-vietnam");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2020;

    private SecondCoders() {}

    /** Years labelled by both, and those in which the labels overlap. */
    private record Agreement(int years, int agreed) {
        Agreement plus(Agreement other) {
            return new Agreement(years + other.years, agreed + other.agreed);
        }

        double share() {
            return (double) agreed / years;
        }
    }

    public static void main(String[] args) throws IOException {
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        Agreement phases = new Agreement(0, 0);
        Agreement levels = new Agreement(0, 0);
        for (String name : CASES) {
            Relationship one = ShippedCases.read(name);
            Relationship other = secondCoding(name);
            Agreement ofPhases = agreement(one, other, SecondCoders::phases);
            Agreement ofLevels = agreement(one, other, SecondCoders::levels);
            int matchedBefore = first.size();
            match(one, other, first, second);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s phases agree in %2d of %2d years, levels in %2d of %2d; %2d items matched%n",
                    name,
                    ofPhases.agreed(),
                    ofPhases.years(),
                    ofLevels.agreed(),
                    ofLevels.years(),
                    first.size() - matchedBefore);
            phases = phases.plus(ofPhases);
            levels = levels.plus(ofLevels);
        }
        System.out.printf(
                Locale.ROOT,
                "all: phases %.3f of %d years, levels %.3f of %d years; quadratic-weighted kappa of the bands of %d matched"
                        + " items %.3f%n",
                phases.share(),
                phases.years(),
                levels.share(),
                levels.years(),
                first.size(),
                WeightedKappa.quadratic(first, second, Band.values().length));
    }

    private static Agreement agreement(
            Relationship one, Relationship other, BiFunction<Relationship, LocalDate, Set<?>> labels) {
        int years = 0;
        int agreed = 0;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            LocalDate day = LocalDate.of(year, 12, 31);
            Set<?> ofOne = labels.apply(one, day);
            Set<?> ofOther = labels.apply(other, day);
            if (!ofOne.isEmpty() && !ofOther.isEmpty()) {
                years++;
                agreed += ofOne.stream().anyMatch(ofOther::contains) ? 1 : 0;
            }
        }
        return new Agreement(years, agreed);
    }

    private static Set<?> phases(Relationship relationship, LocalDate day) {
        return relationship.expected().stream()
                .filter(stage -> stage.when().covers(day))
                .findFirst()
                .<Set<?>>map(stage -> stage.phases())
                .orElse(Set.of());
    }

    private static Set<?> levels(Relationship relationship, LocalDate day) {
        return relationship.expectedLevels().stream()
                .filter(stage -> stage.when().covers(day))
                .findFirst()
                .<Set<?>>map(stage -> stage.levels())
                .orElse(Set.of());
    }

    private static void match(Relationship one, Relationship other, List<Integer> first, List<Integer> second) {
        List<Evidence> open = new ArrayList<>(other.evidence());
        for (Evidence item : one.evidence()) {
            Optional<Evidence> twin = open.stream()
                    .filter(candidate -> candidate.factor() == item.factor()
                            && candidate.kind() == item.kind()
                            && candidate.area().equals(item.area())
                            && monthOf(candidate).equals(monthOf(item)))
                    .findFirst();
            twin.ifPresent(match -> {
                open.remove(match);
                first.add(item.band().ordinal());
                second.add(match.band().ordinal());
            });
        }
    }

    /** The beginning of an item as it is written, to the month where that is known. */
    private static String monthOf(Evidence item) {
        String when = item.when().toString();
        return when.substring(0, Math.min(when.length(), 7));
    }

    private static Relationship secondCoding(String name) throws IOException {
        String resource = "second-coder/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(SecondCoders.class.getResourceAsStream(resource), resource)) {
            return CaseFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
