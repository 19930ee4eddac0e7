package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Where evidence was found. Only the title is needed. */
@Value.Immutable
@JsonDeserialize(builder = Source.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"title", "author", "year", "publisher", "url", "note"})
public abstract sealed class Source permits ImmutableSource {
    Source() {}

    /** A source of which only the title is known. */
    public static Source of(String title) {
        return builder().title(title).build();
    }

    /** A builder. The title is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** What it is called. */
    public abstract String title();

    /** Who wrote it. */
    public abstract Optional<String> author();

    /** The year of publication. */
    public abstract Optional<Integer> year();

    /** Who published it. */
    public abstract Optional<String> publisher();

    /** Where it can be read. */
    public abstract Optional<String> url();

    /** Anything a reader should know about it, such as its edition or its weakness. */
    public abstract Optional<String> note();

    @Value.Check
    void check() {
        Checks.text("title", title());
        Checks.unicode("author", author());
        Checks.unicode("publisher", publisher());
        Checks.unicode("url", url());
        Checks.unicode("note", note());
    }

    /** Builds a {@link Source}. */
    public static final class Builder extends ImmutableSource.Builder {
        Builder() {}
    }
}
