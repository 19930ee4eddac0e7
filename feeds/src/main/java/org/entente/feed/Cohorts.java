package org.entente.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The quarters of an hour for which GDELT 2.0 publishes one file each, a cohort; by their times, as file names have them. */
final class Cohorts {
    /** From one to the next. */
    static final Duration LENGTH = Duration.ofMinutes(15);

    /** The first one, with which the list of news in English begins. */
    static final Instant FIRST = Instant.parse("2015-02-18T23:00:00Z");

    /** How many characters a time has in a file name. */
    static final int STAMP = 14;

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Cohorts() {}

    /** A time as file names have it, such as {@code 20261003193000}. */
    static String stamp(Instant time) {
        return FORM.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The time that a file name has; empty if it is none. */
    static Optional<Instant> findTime(String stamp) {
        try {
            return Optional.of(LocalDateTime.parse(stamp, FORM).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first one later than a time. */
    static Instant after(Instant time) {
        return floor(time).plus(LENGTH);
    }

    /** The last one earlier than a time. */
    static Instant before(Instant time) {
        Instant floor = floor(time);
        return floor.isBefore(time) ? floor : floor.minus(LENGTH);
    }

    /** How many lie between two times, both included; at least 1. */
    static long count(Instant first, Instant last) {
        return Math.max(1, (floor(last).getEpochSecond() - before(first).getEpochSecond()) / LENGTH.toSeconds());
    }

    private static Instant floor(Instant time) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), LENGTH.toSeconds()) * LENGTH.toSeconds());
    }
}
