package org.entente.relationship;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.entente.json.Json;

/**
 * How to code: what each phase and each level of peace means, so that two historians label alike; for each factor, what
 * each of the seven bands of the score means, with anchored examples; and how to choose everything else that an item of
 * evidence states. Written so that two coders give the same score.
 *
 * @param format always {@code entente-codebook/1}
 * @param version of the codebook
 * @param phases a guide for each phase
 * @param levels a guide for each level of peace, in the order of {@link PeaceLevel}
 * @param factors a guide for each factor, in the order of {@link Factor}
 * @param rules for labels and for the other attributes of {@link Evidence}
 */
public record Codebook(
        String format,
        String version,
        ImmutableList<LabelGuide> phases,
        ImmutableList<LabelGuide> levels,
        ImmutableList<FactorGuide> factors,
        ImmutableList<Rule> rules) {
    private static final String RESOURCE = "codebook.json";

    /**
     * Refuses a codebook that leaves a phase or a level undefined or defines it twice.
     *
     * @throws IllegalArgumentException if so
     */
    public Codebook {
        checkDefinesOnce(Phase.values(), phases, "phase");
        checkDefinesOnce(PeaceLevel.values(), levels, "level");
        checkArgument(
                levels.size() == PeaceLevel.values().length,
                "The codebook defines a level that does not exist, among %s",
                names(levels));
    }

    private static void checkDefinesOnce(Enum<?>[] expected, ImmutableList<LabelGuide> guides, String what) {
        ImmutableList<String> names = names(guides);
        checkArgument(
                names.size() == ImmutableSet.copyOf(names).size(), "The codebook defines a %s twice: %s", what, names);
        for (Enum<?> label : expected) {
            checkArgument(
                    names.contains(label.name()), "The codebook defines no %s %s, only %s", what, label.name(), names);
        }
    }

    private static ImmutableList<String> names(ImmutableList<LabelGuide> guides) {
        return guides.stream().map(LabelGuide::name).collect(ImmutableList.toImmutableList());
    }

    /** The codebook of this version of Entente. */
    public static Codebook standard() {
        return Standard.CODEBOOK;
    }

    /** The guide for a factor. */
    public FactorGuide guide(Factor factor) {
        return factors.get(factor.ordinal());
    }

    /** The guide for a phase. */
    public LabelGuide guide(Phase phase) {
        return named(phases, phase.name());
    }

    /** The guide for a level of peace. */
    public LabelGuide guide(PeaceLevel level) {
        return named(levels, level.name());
    }

    private static LabelGuide named(ImmutableList<LabelGuide> guides, String name) {
        return guides.stream()
                .filter(guide -> guide.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What a phase or a level of peace is.
     *
     * @param name of the {@link Phase} or {@link PeaceLevel}
     * @param definition what it is
     * @param begins what begins it
     * @param ends what ends it
     * @param excludes what looks alike but is not it
     * @param codings which years of others' yearly codings are read as it
     * @param examples of history to compare with
     */
    public record LabelGuide(
            String name,
            String definition,
            String begins,
            String ends,
            String excludes,
            String codings,
            ImmutableList<Example> examples) {}

    /**
     * A stretch of history that most historians would label so.
     *
     * @param dyad between whom
     * @param when when
     * @param text what shows it
     */
    public record Example(Dyad dyad, DateSpan when, String text) {}

    /**
     * How to code one factor.
     *
     * @param factor which
     * @param track where it is at work
     * @param question what the coder answers
     * @param covers what belongs here
     * @param excludes what looks alike but belongs to another factor
     * @param areas usual issue areas
     * @param ageing how fast its evidence ages, and why
     * @param bands seven, from {@link Band#HOSTILE} to {@link Band#CLOSE}
     */
    public record FactorGuide(
            Factor factor,
            Track track,
            String question,
            String covers,
            String excludes,
            ImmutableList<IssueArea> areas,
            String ageing,
            ImmutableList<BandGuide> bands) {
        /** The guide for a band. */
        public BandGuide guide(Band band) {
            return bands.get(band.ordinal());
        }
    }

    /**
     * What one band of one factor means.
     *
     * @param band which
     * @param score the usual score in this band
     * @param meaning what an observer must see
     * @param anchors historical examples to compare with
     */
    public record BandGuide(Band band, double score, String meaning, ImmutableList<Anchor> anchors) {}

    /**
     * A historical example that fixes a score.
     *
     * @param dyad between whom
     * @param when when
     * @param kind event, condition, measure or survey
     * @param score what it is scored
     * @param text what happened and why it has that score
     */
    public record Anchor(Dyad dyad, DateSpan when, EvidenceKind kind, double score, String text) {}

    /**
     * How to choose a label or one of the other attributes.
     *
     * @param topic which
     * @param text the rule
     */
    public record Rule(String topic, String text) {}

    private static final class Standard {
        static final Codebook CODEBOOK = Json.resource(Codebook.class, RESOURCE, Codebook.class);
    }
}
