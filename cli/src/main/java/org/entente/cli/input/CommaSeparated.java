package org.entente.cli.input;

/** How values of an option that takes several are parted: by commas, with blanks around them or not. */
public final class CommaSeparated {
    /** What parts them. */
    public static final String REGEX = "\\s*,\\s*";

    /** What help shows between them. */
    public static final String LABEL = ",";

    private CommaSeparated() {}
}
