package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.entente.json.Json;

/**
 * How to code: for each factor, what each of the seven bands of the score means, with anchored examples; and how to
 * choose everything else that an item of evidence tells. Written so that two coders give the same score.
 *
 * @param format always {@code entente-codebook/1}
 * @param version of the codebook
 * @param factors a guide for each factor, in the order of {@link Factor}
 * @param rules for the other attributes of {@link Evidence}
 */
public record Codebook(String format, String version, ImmutableList<FactorGuide> factors, ImmutableList<Rule> rules) {
    private static final String RESOURCE = "codebook.json";

    /** The codebook of this version of Entente. */
    public static Codebook standard() {
        return Standard.CODEBOOK;
    }

    /** The guide for a factor. */
    public FactorGuide guide(Factor factor) {
        return factors.get(factor.ordinal());
    }

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
     * How to choose one of the other attributes.
     *
     * @param topic which
     * @param text the rule
     */
    public record Rule(String topic, String text) {}

    private static final class Standard {
        static final Codebook CODEBOOK = load();

        private static Codebook load() {
            try (InputStream in = Objects.requireNonNull(Codebook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return Json.mapper().readValue(in, Codebook.class);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }
}
