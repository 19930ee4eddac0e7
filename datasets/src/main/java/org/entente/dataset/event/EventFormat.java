package org.entente.dataset.event;

/** The layouts of event files that are known. */
public enum EventFormat {
    GDELT_1("GDELT 1.0 (57 or 58 tab-separated columns, no header)"),
    GDELT_2("GDELT 2.0 (61 tab-separated columns, no header)"),
    ICEWS("ICEWS (20 tab-separated columns with a header)"),
    CAMEO_LIST("a CAMEO event list (columns date, source, target, code)");

    private final String description;

    EventFormat(String description) {
        this.description = description;
    }

    /** What a file of this format looks like. */
    public String description() {
        return description;
    }
}
