package org.entente.dataset.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.dataset.io.Resource;
import org.entente.relationship.Credibility;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.immutables.value.Value;

/**
 * A feed's known weaknesses and how they are met: false codings by reliability and credibility, repetition by merging
 * reports of one event, growth in volume by asking for more sources in years in which more is reported. Data with reasons.
 */
@Value.Immutable
@JsonDeserialize(builder = FeedProfile.Builder.class)
public abstract sealed class FeedProfile permits ImmutableFeedProfile {
    private static final String RESOURCE = "event-feeds.json";

    FeedProfile() {}

    /** The profile that comes with the library. */
    public static FeedProfile standard(EventFormat feed) {
        return Preconditions.checkNotNull(Standard.PROFILES.get(feed), feed);
    }

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the attributes of a profile. */
    public static Builder builder(FeedProfile profile) {
        return new Builder().copying(profile);
    }

    /** The feed. */
    public abstract EventFormat feed();

    /** What evidence of the feed names as its source; the key of {@link #source()} in a relationship. */
    public abstract String key();

    /** The instrument of its evidence. */
    public abstract String instrument();

    /** The source, to be put into relationships under {@link #key()}. */
    public abstract Source source();

    /** How far the feed can be trusted. */
    public abstract Justified<Reliability> reliability();

    /** How credible its items are, for each class of events. */
    public abstract ImmutableList<ByQuad> credibility();

    /** What is reported long after its date; empty if the feed does not say when it was received. */
    public abstract Optional<Late> late();

    /** A use of force that stands alone. */
    public abstract Isolated isolated();

    /** When single uses of force are sustained combat. */
    public abstract Sustained sustained();

    /** When the absence of force is evidence of restraint. */
    public abstract MonthWithoutForce monthWithoutForce();

    /** For how long a repetition is looked for. */
    public abstract Duplication duplication();

    /** How many sources make an item more credible by one digit, each from a day on; in order of time. */
    public abstract ImmutableList<Volume> volume();

    /**
     * How credible an item is.
     *
     * @param quad its class
     * @param on its day
     * @param receivedDaysLater how many days after its date it was received
     * @param sources how many sources report it; 0 if the feed does not say
     */
    public Credibility credibility(QuadClass quad, LocalDate on, long receivedDaysLater, int sources) {
        Credibility usual = credibility().get(quad.ordinal()).value();
        Late rule = late().orElse(null);
        if (rule != null && receivedDaysLater > rule.days()) {
            return usual.compareTo(rule.value()) > 0 ? usual : rule.value();
        }
        // Never CONFIRMED: no person has looked.
        return sources >= sourcesNeeded(on) ? Credibility.values()[Math.max(1, usual.ordinal() - 1)] : usual;
    }

    private int sourcesNeeded(LocalDate on) {
        int needed = Integer.MAX_VALUE;
        for (int i = 0; i < volume().size(); i++) {
            Volume one = volume().get(i);
            needed = on.isBefore(one.from()) ? needed : one.sources();
        }
        return needed;
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                credibility().stream().map(ByQuad::quad).toList().equals(ImmutableList.copyOf(QuadClass.values())),
                "credibility must have each class of events in order: %s",
                credibility());
        Preconditions.checkArgument(duplication().days() >= 1, "duplication must be at least 1 day: %s", duplication());
        Preconditions.checkArgument(
                !key().isBlank() && !instrument().isBlank(), "key and instrument must not be blank");
    }

    /**
     * A choice and its reason.
     *
     * @param value what is chosen
     * @param reason why
     */
    public record Justified<T>(T value, String reason) {}

    /**
     * How credible items of one class are.
     *
     * @param quad the class
     * @param value how credible, if nothing else is known for or against it
     * @param reason why
     */
    public record ByQuad(QuadClass quad, Credibility value, String reason) {}

    /**
     * Items that are reported late.
     *
     * @param days later than so many days after their date
     * @param value how credible they are at best
     * @param reason why
     */
    public record Late(int days, Credibility value, String reason) {}

    /**
     * A use of force between two states with no other near it.
     *
     * @param days within so many days
     * @param value how credible it is at best
     * @param reason why
     */
    public record Isolated(int days, Credibility value, String reason) {}

    /** Sustained combat, which is HOSTILE where a single clash is ADVERSE. */
    @Value.Immutable
    @JsonDeserialize(builder = Sustained.Builder.class)
    @JsonPropertyOrder({"days", "within", "share", "score", "reason"})
    public abstract static sealed class Sustained permits ImmutableSustained {
        /** So many days of force between two states are remembered, and no more can be asked for. */
        static final int DAYS_REMEMBERED = 16;

        Sustained() {}

        /** A builder without any attribute. */
        public static Builder builder() {
            return new Builder();
        }

        /** Force on at least so many days, from 1 to {@value #DAYS_REMEMBERED}. */
        public abstract int days();

        /** Among so many. */
        public abstract int within();

        /** And in at least this share, from 0 to 1, of the events of the two in three months. */
        public abstract double share();

        /** What its events are scored, from -1 to 1. */
        public abstract double score();

        /** Why. */
        public abstract String reason();

        @Value.Check
        void check() {
            Preconditions.checkArgument(
                    days() >= 1 && days() <= DAYS_REMEMBERED,
                    "days of sustained combat must be from 1 to %s: %s",
                    DAYS_REMEMBERED,
                    days());
            Preconditions.checkArgument(
                    within() >= days(), "within must be at least the %s days asked for: %s", days(), within());
            checkRule("sustained combat", share(), score(), reason());
        }

        /** Builds {@link Sustained}. */
        public static final class Builder extends ImmutableSustained.Builder {
            Builder() {}
        }
    }

    /** A month without use, show or threat of force. */
    @Value.Immutable
    @JsonDeserialize(builder = MonthWithoutForce.Builder.class)
    @JsonPropertyOrder({"events", "share", "score", "reason"})
    public abstract static sealed class MonthWithoutForce permits ImmutableMonthWithoutForce {
        MonthWithoutForce() {}

        /** A builder without any attribute. */
        public static Builder builder() {
            return new Builder();
        }

        /** In at least so many events between the two; 0 if no month is ever taken to be without force. */
        public abstract int events();

        /** In which these have at most this share, from 0 to 1. */
        public abstract double share();

        /** What the month is scored, as a measure of restraint, from -1 to 1. */
        public abstract double score();

        /** Why. */
        public abstract String reason();

        @Value.Check
        void check() {
            Preconditions.checkArgument(events() >= 0, "events must not be negative: %s", events());
            checkRule("a month without force", share(), score(), reason());
        }

        /** Builds {@link MonthWithoutForce}. */
        public static final class Builder extends ImmutableMonthWithoutForce.Builder {
            Builder() {}
        }
    }

    private static void checkRule(String of, double share, double score, String reason) {
        Preconditions.checkArgument(share >= 0 && share <= 1, "share of %s must be from 0 to 1: %s", of, share);
        Preconditions.checkArgument(score >= -1 && score <= 1, "score of %s must be from -1 to 1: %s", of, score);
        Preconditions.checkArgument(!reason.isBlank(), "reason of %s must not be blank", of);
    }

    /**
     * Repetition.
     *
     * @param days among how many of the last days received a repetition is looked for, the present one included
     * @param reason why
     */
    public record Duplication(int days, String reason) {}

    /**
     * How much is reported.
     *
     * @param from first day
     * @param sources how many sources it takes from then on
     * @param reason why
     */
    public record Volume(LocalDate from, int sources, String reason) {}

    /** Builds {@link FeedProfile}. */
    public static final class Builder extends ImmutableFeedProfile.Builder {
        Builder() {}
    }

    record File(String format, String version, String about, ImmutableList<FeedProfile> feeds) {}

    private static final class Standard {
        static final ImmutableMap<EventFormat, FeedProfile> PROFILES = Maps.uniqueIndex(
                Resource.read(FeedProfile.class, RESOURCE, File.class).feeds(), FeedProfile::feed);
    }
}
