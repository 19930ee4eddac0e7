package org.entente.cli.output;

/** The version of Vega-Lite that pictures are written in. */
public final class VegaLite {
    /** The schema. */
    public static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

    private VegaLite() {}
}
