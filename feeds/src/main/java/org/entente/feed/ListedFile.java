package org.entente.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event file as a list names it.
 *
 * @param list which list
 * @param time its nominal time
 * @param bytes how large it is, packed
 * @param md5 its MD5 as 32 small hexadecimal digits
 */
record ListedFile(GdeltList list, Instant time, long bytes, String md5) {
    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");
    /** Ten digits are ten gigabytes: more is no size. */
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,10}");
    /** The files of GDELT 2.0: events, mentions of events, and the knowledge graph, in either stream. */
    private static final Pattern NAME =
            Pattern.compile("[0-9]{14}(\\.translation)?\\.(export\\.CSV|mentions\\.CSV|gkg\\.csv)\\.zip");

    /** Where GDELT says that its files lie, whatever mirror the list itself was taken from. */
    private static final Pattern FOLDER = Pattern.compile(
            "(https?://data\\.gdeltproject\\.org|https?://storage\\.googleapis\\.com/data\\.gdeltproject\\.org)/gdeltv2/");

    /** What a line of a list is. */
    enum Kind {
        /** An event file of this list. */
        EVENTS,
        /** Another file of GDELT, which is not asked for. */
        OTHER,
        /** No line of a list. */
        WRONG
    }

    /**
     * A line that was read.
     *
     * @param kind what it is
     * @param file the file, of {@link Kind#EVENTS} alone
     * @param rule what must hold, of {@link Kind#WRONG} alone
     */
    record Line(Kind kind, Optional<ListedFile> file, String rule) {
        private static Line wrong(String rule) {
            return new Line(Kind.WRONG, Optional.empty(), rule);
        }
    }

    /** Whether a text is an MD5 as it is kept. */
    static boolean isMd5(String text) {
        return MD5.matcher(text).matches();
    }

    /** What the file is called on the server. */
    String name() {
        return list.eventFileName(time);
    }

    /**
     * Reads a line: size, MD5 and address.
     *
     * @param base where files lie, beside the addresses that GDELT itself uses
     */
    static Line parse(String line, GdeltList list, String base) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !SIZE.matcher(parts[0]).matches() || !isMd5(parts[1])) {
            return Line.wrong("must be a size, an MD5 and an address");
        }
        int slash = parts[2].lastIndexOf('/') + 1;
        String folder = parts[2].substring(0, slash);
        String name = parts[2].substring(slash);
        if (!folder.equals(base) && !FOLDER.matcher(folder).matches()) {
            return Line.wrong("must name a file in " + base + " or http://data.gdeltproject.org/gdeltv2/");
        }
        Optional<Instant> time = Cohorts.findTime(name.substring(0, Math.min(name.length(), Cohorts.STAMP)));
        if (!NAME.matcher(name).matches() || time.isEmpty()) {
            return Line.wrong("must name a file as GDELT 2.0 does, by a time that exists");
        }
        if (!name.substring(Cohorts.STAMP).equals(list.eventFileEnding())) {
            return new Line(Kind.OTHER, Optional.empty(), "");
        }
        long bytes = Long.parseLong(parts[0]);
        return bytes == 0
                ? Line.wrong("must name a file that is not empty")
                : new Line(Kind.EVENTS, Optional.of(new ListedFile(list, time.get(), bytes, parts[1])), "");
    }
}
