package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * By whom and how a case, or an item of it, was coded, and where it is weak: its data statement. Only the coder is needed.
 *
 * <pre>{@code
 * Coding.builder().coder("first coder").codebook("2").thin("The years before 1920 rest on one source.").build();
 * Coding.builder().coder("a language model").version("4.1").instruction(sha256OfThePrompt).codebook("2").build();
 * }</pre>
 */
@Value.Immutable
@JsonDeserialize(builder = Coding.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"coder", "version", "instruction", "codebook", "how", "from", "thin"})
public abstract sealed class Coding permits ImmutableCoding {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{8,128}");

    Coding() {}

    /** A builder. The coder is needed; no text may be blank. */
    public static Builder builder() {
        return new Builder();
    }

    /** Who or what coded it: a name or a role, of a person or a program. */
    public abstract String coder();

    /** The version of the coder, where it is a program or a language model. */
    public abstract Optional<String> version();

    /**
     * The digest of the instruction that the coder was given, such as a prompt: 8 to 128 hexadecimal digits in lower case,
     * best the SHA-256 of its text. Two items with one digest were coded by the same words.
     */
    public abstract Optional<String> instruction();

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
        Checks.text("coder", coder(), "Name a person, a role or a program.");
        Checks.text("version", version());
        Checks.text("instruction", instruction());
        Checks.text("codebook", codebook());
        Checks.text("how", how());
        Checks.text("from", from());
        Checks.text("thin", thin());
        instruction()
                .ifPresent(digest -> Checks.that(
                        DIGEST.matcher(digest).matches(),
                        "instruction",
                        "must be 8 to 128 hexadecimal digits in lower case",
                        digest));
    }

    /** Coder and version, such as {@code a language model 4.1}. */
    public String coderAndVersion() {
        return coder() + version().map(version -> " " + version).orElse("");
    }

    /** Builds a {@link Coding}. */
    public static final class Builder extends ImmutableCoding.Builder {
        Builder() {}
    }
}
