package org.entente.relationship;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an item of evidence says, apart from who reports it: two items of equal content are two reports of one thing and
 * count once. {@link Evidence#content()} says what does not belong to it.
 */
public final class EvidenceContent {
    /** Of the polynomial, and its powers of 64 bits. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private static final long SQUARE = 0xDF442D22CE4859B9L;
    private static final long CUBE = 0x604A5CE3ADDEF82DL;
    private static final long FOURTH = 0xD94363FC538227B1L;
    private static final long ABSENT = -1;

    private final Evidence item;

    /** What an item says. */
    EvidenceContent(Evidence item) {
        this.item = item;
    }

    private ImmutableList<Object> attributes() {
        return ImmutableList.of(
                item.text(),
                item.score(),
                item.when(),
                item.fact(),
                item.kind(),
                item.from(),
                item.to(),
                item.about(),
                item.place(),
                item.factor(),
                item.area(),
                item.instrument());
    }

    /**
     * A fingerprint of 64 bits, the same on every machine, in every run and in every version, and never 0. Equal contents
     * have the same one; different ones have it only by chance.
     */
    public long fingerprint() {
        // One by one, not by the list of them: a monitor asks for this with every item.
        long hash = BASE;
        hash = mix(hash, bits(item.text()));
        hash = mix(hash, Double.doubleToLongBits(item.score()));
        hash = mix(hash, bits(item.when().toString()));
        hash = mix(hash, bits(item.fact()));
        hash = mix(hash, bits(item.kind().name()));
        hash = mix(hash, bits(item.from()));
        hash = mix(hash, bits(item.to()));
        hash = mix(hash, bits(item.about().toString()));
        hash = mix(hash, bits(item.place()));
        hash = mix(hash, bits(item.factor().name()));
        hash = mix(hash, item.area().isPresent() ? bits(item.area().get().name()) : ABSENT);
        hash = mix(hash, bits(item.instrument()));
        return hash == 0 ? 1 : hash;
    }

    private static long bits(Optional<String> text) {
        return text.isPresent() ? bits(text.get()) : ABSENT;
    }

    /**
     * Polynomial as {@link String#hashCode}, but over 64 bits and with a large odd base. Four letters at a time, whose
     * products do not wait for each other. Of an enum by its name, which hangs neither on the run, as its hash code does, nor
     * on the version, as its place does.
     */
    private static long bits(String text) {
        long bits = text.length() + 1L;
        int i = 0;
        for (; i + 4 <= text.length(); i += 4) {
            bits = (bits * FOURTH + text.charAt(i) * CUBE)
                    + (text.charAt(i + 1) * SQUARE + (text.charAt(i + 2) * BASE + text.charAt(i + 3)));
        }
        for (; i < text.length(); i++) {
            bits = bits * BASE + text.charAt(i);
        }
        return bits;
    }

    /** The finalizer of splitmix64 (Steele, Lea and Flood 2014) over the sum. */
    private static long mix(long hash, long part) {
        long z = hash * 31 + part + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EvidenceContent content && attributes().equals(content.attributes());
    }

    @Override
    public int hashCode() {
        return attributes().hashCode();
    }

    /** The attributes, for messages. */
    @Override
    public String toString() {
        return attributes().toString();
    }
}
