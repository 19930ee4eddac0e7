package org.entente.laboratory.yearly;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.YearlyDyad;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Phases of years, made from what others have coded, by the order of questions in the codebook. A year may have several
 * phases, where the codings do not say which of them, or none.
 *
 * <ol>
 *   <li>SPLIT: war, or a rivalry by at least two of three codings, of those that cover the year. Where one of several says
 *       so, there is no label.
 *   <li>NORMALIZATION: in the {@value #AFTER} years after. In as many years more it may be any phase but SPLIT.
 *   <li>RECONCILIATION: later still, in years that experts on the level of peace call at least a warm peace.
 *   <li>ALLIANCE: a commitment to defend between two or three. Where at least {@value #MANY} states bind themselves in one
 *       year it may be that or COEXISTENCE: such pacts hold states that ignore each other.
 *   <li>STRATEGIC_PARTNERSHIP: a commitment to consult, and one not to attack or a defence agreement of the last
 *       {@value #LATELY} years. Where there is only one of the three, that or COEXISTENCE.
 *   <li>COEXISTENCE otherwise.
 * </ol>
 */
public final class PhaseCodings {
    private static final int AFTER = 5;
    private static final int LATELY = 10;
    private static final int MANY = 4;
    private static final List<String> RIVALRY = List.of("td_rivalry", "tss_rivalry", "kgd_rivalry");
    /** Last year that each of {@link #RIVALRY} covers; its zeros afterwards say nothing. */
    private static final List<Integer> COVERED_TO = List.of(2010, 2020, 2001);

    private static final ImmutableSet<Phase> ALL_BUT_SPLIT =
            Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(Phase.SPLIT)));

    private final ImmutableMap<String, YearlyDyad> pairs;
    private final Commitments commitments;

    private PhaseCodings(List<YearlyDyad> pairs) {
        this.pairs = pairs.stream().collect(ImmutableMap.toImmutableMap(YearlyDyad::toString, pair -> pair));
        this.commitments = new Commitments(pairs, "atop_defense");
    }

    /**
     * Reads the codings of a table.
     *
     * @throws IllegalArgumentException if it lacks the column of one
     */
    public static PhaseCodings read(Path path) throws IOException {
        DyadYearTable table = DyadYearTable.read(path, mapping());
        ImmutableSortedSet<String> missing = table.report().missingColumns();
        // Of a coding that is not there its absence would say that there was no rivalry, or no treaty.
        Preconditions.checkArgument(
                missing.isEmpty(), "%s must have the columns of all codings; it lacks %s", path.getFileName(), missing);
        return new PhaseCodings(table.pairs());
    }

    private static DyadYearMapping mapping() {
        try {
            return DyadYearMapping.parse(Resources.toString(
                    Resources.getResource(PhaseCodings.class, "phase-codings-mapping.json"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phases of each year that has a label. */
    public ImmutableSortedMap<Integer, ImmutableSet<Phase>> phases(ExpertTable.LabelledPair labelled) {
        YearlyDyad pair = pair(labelled);
        ImmutableSortedMap.Builder<Integer, ImmutableSet<Phase>> phases = ImmutableSortedMap.naturalOrder();
        int lastSplit = Integer.MIN_VALUE / 2;
        for (int year : pair.years()) {
            ImmutableSet<Phase> phase = phases(labelled, pair, year, lastSplit);
            if (!phase.isEmpty()) {
                phases.put(year, phase);
            }
            lastSplit = phase.equals(ImmutableSet.of(Phase.SPLIT)) ? year : lastSplit;
        }
        return phases.buildOrThrow();
    }

    private ImmutableSet<Phase> phases(ExpertTable.LabelledPair labelled, YearlyDyad pair, int year, int lastSplit) {
        int covering = count(pair, year, -1);
        int rivalries = count(pair, year, 0);
        if (is(pair, year, "cow_war") || rivalries >= 2) {
            return ImmutableSet.of(Phase.SPLIT);
        }
        if (covering == 0 || rivalries > 0) {
            return ImmutableSet.of();
        }
        int since = year - lastSplit;
        if (since <= 2 * AFTER) {
            return since <= AFTER ? ImmutableSet.of(Phase.NORMALIZATION) : ALL_BUT_SPLIT;
        }
        PeaceLevel level = labelled.years().get(year);
        boolean isWarm = level != null && level.compareTo(PeaceLevel.WARM_PEACE) >= 0;
        return lastSplit > 0 && isWarm ? ImmutableSet.of(Phase.RECONCILIATION) : cooperation(pair, year);
    }

    /** How many codings cover a year and say more than a number of it. */
    private static int count(YearlyDyad pair, int year, int more) {
        return (int) IntStream.range(0, RIVALRY.size())
                .filter(i -> year <= COVERED_TO.get(i))
                .filter(i -> pair.value(year, RIVALRY.get(i)).orElse(Integer.MIN_VALUE) > more)
                .count();
    }

    private ImmutableSet<Phase> cooperation(YearlyDyad pair, int year) {
        if (is(pair, year, "atop_defense")) {
            return commitments.members(pair, year) >= MANY
                    ? Sets.immutableEnumSet(Phase.ALLIANCE, Phase.COEXISTENCE)
                    : ImmutableSet.of(Phase.ALLIANCE);
        }
        boolean consults = is(pair, year, "atop_consul");
        boolean agrees = is(pair, year, "atop_nonagg")
                || pair.years().stream()
                        .anyMatch(then -> then > year - LATELY && then <= year && is(pair, then, "dca_signed"));
        if (consults && agrees) {
            return ImmutableSet.of(Phase.STRATEGIC_PARTNERSHIP);
        }
        return consults || agrees
                ? Sets.immutableEnumSet(Phase.STRATEGIC_PARTNERSHIP, Phase.COEXISTENCE)
                : ImmutableSet.of(Phase.COEXISTENCE);
    }

    /** Whether Thompson's coding calls a year a rivalry; empty where it does not cover the year. */
    Optional<Boolean> isThompsonRivalry(ExpertTable.LabelledPair labelled, int year) {
        return year > COVERED_TO.get(0) ? Optional.empty() : Optional.of(is(pair(labelled), year, RIVALRY.get(0)));
    }

    /** Whether two or three states are bound to defend each other. */
    boolean isBilateralPact(ExpertTable.LabelledPair labelled, int year) {
        YearlyDyad pair = pair(labelled);
        return is(pair, year, "atop_defense") && commitments.members(pair, year) < MANY;
    }

    /** Whether a pair never had a border, a dispute, a claim or a treaty. */
    boolean isQuiet(ExpertTable.LabelledPair labelled) {
        YearlyDyad pair = pair(labelled);
        ImmutableList<String> ties = ImmutableList.of(
                "conttype",
                "cowmid_n",
                "gml_n",
                "icow_claim",
                "atop_defense",
                "atop_offense",
                "atop_neutral",
                "atop_nonagg",
                "atop_consul");
        return pair.years().stream().noneMatch(year -> ties.stream().anyMatch(tie -> is(pair, year, tie)));
    }

    private YearlyDyad pair(ExpertTable.LabelledPair labelled) {
        return Objects.requireNonNull(pairs.get(labelled.name()), labelled::name);
    }

    private static boolean is(YearlyDyad pair, int year, String column) {
        return pair.value(year, column).orElse(0) > 0;
    }
}
