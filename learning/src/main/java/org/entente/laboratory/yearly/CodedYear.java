package org.entente.laboratory.yearly;

import com.google.common.base.Preconditions;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import org.entente.relationship.Dyad;
import org.entente.relationship.PeaceLevel;
import org.immutables.value.Value;

/** A labelled year of a pair, as a method without memory reads it. */
@Value.Immutable
public abstract sealed class CodedYear permits ImmutableCodedYear {
    CodedYear() {}

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /** The pair as the table writes it. */
    public abstract String pair();

    /** Of which states. */
    public abstract Dyad dyad();

    /** The year. */
    public abstract int year();

    /** The experts' level at its end. */
    public abstract PeaceLevel experts();

    /** Numbers of the bands of instruments that are seen in the year, from 0; one for each direction. */
    public abstract ImmutableIntArray seen();

    /** By instrument, from -1 to +1, the mean of both directions; not a number where it says nothing. */
    public abstract ImmutableDoubleArray scores();

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                seen().stream().allMatch(band -> band >= 0), "bands seen must be numbered from 0: %s", seen());
        Preconditions.checkArgument(
                scores().stream().allMatch(score -> Double.isNaN(score) || (score >= -1 && score <= 1)),
                "scores must be from -1 to +1, or not a number where nothing is said: %s",
                scores());
    }

    /** Builds {@link CodedYear}. */
    public static final class Builder extends ImmutableCodedYear.Builder {
        Builder() {}
    }
}
