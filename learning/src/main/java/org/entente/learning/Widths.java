package org.entente.learning;

import com.google.common.base.Preconditions;
import org.immutables.value.Value;

/**
 * How far a fit may leave the theory it starts from: the standard deviations of normal priors around it, which a penalty
 * stands for (a ridge). The narrower, the nearer to the theory; of what is not given the width is 0, and it does not move.
 *
 * <pre>{@code
 * Widths widths = Widths.builder().scale(0.5).rates(0.25).build();   // all tables by one factor, and the rates
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Widths permits ImmutableWidths {
    Widths() {}

    /** A builder by which nothing moves. */
    public static Builder builder() {
        return new Builder();
    }

    /** Of the logarithm of what all weights of evidence are multiplied by. */
    @Value.Default
    public double scale() {
        return 0;
    }

    /** Of the logarithm of what those of one table are multiplied by. */
    @Value.Default
    public double tableScale() {
        return 0;
    }

    /** Of the logarithm of what each gain of a log ratio from band to band is multiplied by. */
    @Value.Default
    public double increments() {
        return 0;
    }

    /** Of each gain, in decibans, in the tables of instruments that begin without one of their own. */
    @Value.Default
    public double additions() {
        return 0;
    }

    /** Of the log ratio at the band around which a table is built, in decibans. */
    @Value.Default
    public double reference() {
        return 0;
    }

    /** Of each weight of the end of a condition, in decibans. */
    @Value.Default
    public double ends() {
        return 0;
    }

    /** Of the logarithm of what each rate of change is multiplied by. */
    @Value.Default
    public double rates() {
        return 0;
    }

    /** Of the logarithm of what each settled share is multiplied by. */
    @Value.Default
    public double settled() {
        return 0;
    }

    /** All of them, each multiplied by a number. */
    public Widths times(double number) {
        return builder()
                .scale(number * scale())
                .tableScale(number * tableScale())
                .increments(number * increments())
                .additions(number * additions())
                .reference(number * reference())
                .ends(number * ends())
                .rates(number * rates())
                .settled(number * settled())
                .build();
    }

    @Value.Check
    void check() {
        check("scale", scale());
        check("tableScale", tableScale());
        check("increments", increments());
        check("additions", additions());
        check("reference", reference());
        check("ends", ends());
        check("rates", rates());
        check("settled", settled());
    }

    private static void check(String name, double width) {
        Preconditions.checkArgument(width >= 0, "%s must not be negative: %s", name, width);
    }

    /** In the form in which the provenance of a fitted model names them. */
    @Override
    public String toString() {
        return "Widths[scale=" + scale() + ", tableScale=" + tableScale() + ", increments=" + increments()
                + ", additions=" + additions() + ", reference=" + reference() + ", ends=" + ends() + ", rates="
                + rates() + ", settled=" + settled() + "]";
    }

    /** Builds {@link Widths}. */
    public static final class Builder extends ImmutableWidths.Builder {
        Builder() {}
    }
}
