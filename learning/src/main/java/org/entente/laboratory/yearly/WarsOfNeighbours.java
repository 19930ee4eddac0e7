package org.entente.laboratory.yearly;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.YearlyDyad;
import org.entente.relationship.Dyad;
import org.entente.relationship.PeaceLevel;

/**
 * How many times as often two neighbours are at war, or use force short of war, in a year of rivalry as in another, and in a
 * year of each level of peace: {@code WarsOfNeighbours <table.csv[.gz]>}. A rivalry is one by both codings of Thompson, which
 * are made from what statesmen said, not from disputes; where one of them alone says so, the year is left out, as is a year
 * between two levels. Experts who name a level know of its disputes. Neighbours have a border on land. Pairs that have a
 * case file are left out too: what is learned here judges them.
 */
public final class WarsOfNeighbours {
    private static final List<String> RIVALRY = List.of("td_rivalry", "tss_rivalry");
    /** Hostility of a militarised dispute, by its coders: 4 is the use of force, 5 is war. */
    private static final int FORCE = 4;

    private static final int WAR = 5;

    private static final int LAND = 1;
    /** The last year that all codings cover. */
    private static final int LAST = 2010;

    /** Years of one kind, and in how many of them the worst dispute was war, or the use of force. */
    private static final class Years {
        private int all;
        private int wars;
        private int force;

        void add(int hostility) {
            all++;
            wars += hostility == WAR ? 1 : 0;
            force += hostility == FORCE ? 1 : 0;
        }

        String words() {
            return wars + " years of war and " + force + " of force of " + all;
        }
    }

    private final Years rivals = new Years();
    private final Years others = new Years();
    private final Map<PeaceLevel, Years> levels = new EnumMap<>(PeaceLevel.class);

    private WarsOfNeighbours() {}

    public static void main(String[] arguments) throws IOException {
        Preconditions.checkArgument(arguments.length == 1, "Usage: WarsOfNeighbours <table.csv[.gz]>");
        DyadYearTable table = DyadYearTable.read(
                Path.of(arguments[0]),
                DyadYearMapping.parse(Resources.toString(
                        Resources.getResource(WarsOfNeighbours.class, "wars-mapping.json"), StandardCharsets.UTF_8)));
        Preconditions.checkArgument(
                table.report().missingColumns().isEmpty(),
                "it lacks %s",
                table.report().missingColumns());
        ImmutableSet<Dyad> cases = YearlyFit.pairsOfCases();
        WarsOfNeighbours neighbours = new WarsOfNeighbours();
        for (YearlyDyad pair : table.pairs()) {
            if (!cases.contains(pair.dyad())) {
                pair.years().forEach(year -> neighbours.add(pair, year));
            }
        }
        neighbours.print();
    }

    private void add(YearlyDyad pair, int year) {
        if (year > LAST || pair.value(year, "conttype").orElse(0) != LAND) {
            return;
        }
        int hostility = (int) pair.value(year, "gml_hostlev").orElse(0);
        long say = RIVALRY.stream()
                .map(column -> pair.value(year, column))
                .filter(coded -> coded.orElse(0) > 0)
                .count();
        boolean covered =
                RIVALRY.stream().map(column -> pair.value(year, column)).allMatch(OptionalDouble::isPresent);
        if (covered && say != 1) {
            (say > 1 ? rivals : others).add(hostility);
        }
        OptionalDouble label = pair.value(year, "gdb_interp");
        for (PeaceLevel level : PeaceLevel.values()) {
            if (label.isPresent() && label.getAsDouble() == level.value()) {
                levels.computeIfAbsent(level, any -> new Years()).add(hostility);
            }
        }
    }

    private void print() {
        System.out.println("rivals: " + rivals.words());
        System.out.println("others: " + others.words());
        System.out.printf(
                Locale.ROOT, "war in rivalry: %s dB%n", decibans(rivals.wars, rivals.all, others.wars, others.all));
        Years first = levels.get(PeaceLevel.SEVERE_RIVALRY);
        levels.forEach((level, years) -> System.out.printf(
                Locale.ROOT,
                "%s: %s; war %s dB, force %s dB%n",
                level,
                years.words(),
                first == null ? "-" : decibans(years.wars, years.all, first.wars, first.all),
                first == null ? "-" : decibans(years.force, years.all, first.force, first.all)));
    }

    /** How much more often it is seen in the one than in the other; "-" where it is never seen in one of them. */
    private static String decibans(int seen, int years, int otherSeen, int otherYears) {
        double ratio = (double) seen / years / ((double) otherSeen / otherYears);
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY
                ? String.format(Locale.ROOT, "%.1f", 10 * StrictMath.log10(ratio))
                : "-";
    }
}
