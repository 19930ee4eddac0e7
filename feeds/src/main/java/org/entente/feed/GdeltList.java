package org.entente.feed;

import java.time.Instant;

/** A list that GDELT 2.0 publishes of its files, one for each stream of news. */
public enum GdeltList {
    /** Of news in English. */
    ENGLISH("masterfilelist.txt", ""),
    /** Of news in other languages, translated by GDELT before they are coded. A stream of its own, no repetition. */
    TRANSLATED("masterfilelist-translation.txt", ".translation");

    private final String fileName;
    private final String mark;

    GdeltList(String fileName, String mark) {
        this.fileName = fileName;
        this.mark = mark;
    }

    /** What the list is called on the server. */
    public String fileName() {
        return fileName;
    }

    /** What the event file of a quarter of an hour is called on the server. */
    String eventFileName(Instant time) {
        return Cohorts.stamp(time) + eventFileEnding();
    }

    /** What stands behind the time in the name of an event file of this list. */
    String eventFileEnding() {
        return mark + ".export.CSV.zip";
    }
}
