package org.entente.cli.input;

import java.time.LocalDate;
import org.entente.InvalidValueException;
import org.entente.relationship.DateSpan;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date at any precision: 1989 and 1989-06 mean their last day. */
public final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String given) {
        String value = given.strip();
        try {
            DateSpan span = DateSpan.parse(value);
            if (!value.contains("/")) {
                return span.findLast().orElseThrow();
            }
        } catch (InvalidValueException e) {
            throw new TypeConversionException(reason(value));
        }
        throw new TypeConversionException(reason(value));
    }

    private static String reason(String value) {
        return (value.contains(",") ? "must be one date" : "must be a date")
                + " that exists, such as 1989, 1989-06 or 1989-06-04"
                + (value.isEmpty() ? ", and is blank" : ": " + value);
    }
}
