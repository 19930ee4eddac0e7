package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a case was coded, and where it is weak: its data statement. Only the coder is needed.
 *
 * <pre>{@code
 * Coding.builder().coder("first coder").codebook("2").thin("The years before 1920 rest on one source.").build();
 * }</pre>
 */
@Value.Immutable
@JsonDeserialize(builder = Coding.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"coder", "codebook", "how", "from", "thin"})
public abstract sealed class Coding permits ImmutableCoding {
    Coding() {}

    /** A builder. The coder is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Who coded it: a name or a role. */
    public abstract String coder();

    /** The version of the {@link Codebook} that the coder followed, such as {@code 2}. */
    public abstract Optional<String> codebook();

    /** How it was coded, in one or two sentences. */
    public abstract Optional<String> how();

    /** From what literature and in which languages. */
    public abstract Optional<String> from();

    /** Which years, factors or sides are thin, and where the coder was unsure. */
    public abstract Optional<String> thin();

    @Value.Check
    void check() {
        Checks.notBlank("coder", coder());
    }

    /** Builds a {@link Coding}. */
    public static final class Builder extends ImmutableCoding.Builder {
        Builder() {}
    }
}
