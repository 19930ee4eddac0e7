package org.entente.cli.input;

import com.google.common.collect.ImmutableSet;
import org.entente.relationship.Dyad;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a pair by its codes or names, in any order: {@code CHN-RUS}, {@code russia-china}. */
public final class DyadConverter implements ITypeConverter<Dyad> {
    @Override
    public Dyad convert(String value) {
        ImmutableSet<Dyad> pairs = PairNames.pairs(value);
        if (pairs.size() != 1) {
            throw new TypeConversionException("must be a pair such as CHN-RUS or china-russia: " + value
                    + (pairs.isEmpty() ? "" : " may be " + pairs));
        }
        return pairs.iterator().next();
    }
}
