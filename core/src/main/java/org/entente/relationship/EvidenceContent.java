package org.entente.relationship;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an item of evidence says, apart from who reports it: two items of equal content are two reports of one thing and
 * count once. {@link Evidence#content()} says which attributes belong to it.
 */
public final class EvidenceContent {
    /** Of the polynomial, and its powers of 64 bits. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private static final long SQUARE = 0xDF442D22CE4859B9L;
    private static final long CUBE = 0x604A5CE3ADDEF82DL;
    private static final long FOURTH = 0xD94363FC538227B1L;

    private final Object[] attributes;

    private EvidenceContent(Object[] attributes) {
        this.attributes = attributes;
    }

    /** The content that is made of these attributes, in this order; the array is not kept by the caller. */
    static EvidenceContent of(Object... attributes) {
        return new EvidenceContent(attributes);
    }

    /**
     * A fingerprint of 64 bits, the same on every machine, in every run and in every version, and never 0. Equal contents
     * have the same one; different ones have it only by chance.
     */
    public long fingerprint() {
        long hash = 0x9E3779B97F4A7C15L;
        for (Object attribute : attributes) {
            hash = mix(hash, bits(attribute));
        }
        return hash == 0 ? 1 : hash;
    }

    /** Bits that hang neither on the run, as an enum's hash code does, nor on the version, as its place does. */
    private static long bits(Object attribute) {
        if (attribute instanceof Optional<?> optional) {
            return optional.isPresent() ? bits(optional.get()) : -1;
        }
        if (attribute instanceof Enum<?> word) {
            return bits(word.name());
        }
        return attribute instanceof Double number ? Double.doubleToLongBits(number) : bits(attribute.toString());
    }

    /**
     * Polynomial as {@link String#hashCode}, but over 64 bits and with a large odd base. Four letters at a time, whose
     * products do not wait for each other.
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
        return other instanceof EvidenceContent content && Arrays.equals(attributes, content.attributes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(attributes);
    }

    /** The attributes, for messages. */
    @Override
    public String toString() {
        return Arrays.toString(attributes);
    }
}
