package org.entente.dataset.event;

/** The layouts of event files that are known. */
public enum EventFormat {
    /** GDELT 1.0, in 57 or 58 columns without a header, or in any columns with one. */
    GDELT_1("GDELT 1.0 (57 or 58 tab-separated columns, no header, or some of them with a header)"),
    /** GDELT 2.0, in 61 columns without a header, or in any columns with one. */
    GDELT_2("GDELT 2.0 (61 tab-separated columns, no header, or some of them with a header)"),
    /** ICEWS Coded Event Data, with a header. */
    ICEWS("ICEWS (20 columns with a header)"),
    /** POLECAT, events of PLOVER with a header. */
    POLECAT("POLECAT (some 40 tab-separated columns with a header)"),
    /** Date, source, target and code of CAMEO, as the Kansas Event Data System has them. */
    CAMEO_LIST("a CAMEO event list (columns date, source, target, code)"),
    /** Any list with a header, read by an {@link EventMapping}. */
    MAPPED("any list with a header, by a mapping (EventMapping) that names its columns");

    private final String description;

    EventFormat(String description) {
        this.description = description;
    }

    /** What a file of this format looks like. */
    public String description() {
        return description;
    }
}
