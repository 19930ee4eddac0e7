package org.entente.page.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.entente.relationship.Phase;

/**
 * The colours of phases. Each has a contrast of 3 to 1 or better to the page, as WCAG 2.2 (1.4.11) asks for; any two stay
 * apart under simulated colour blindness (Machado, Oliveira and Fernandes 2009). Phases that are alike in grey have a hatch
 * between them.
 */
public final class Palette {
    /** The page by day and by night. */
    public static final String PAPER = "#FFFFFF";

    public static final String NIGHT = "#15181E";

    /** From hostile to friendly: the order in which phases are stacked and listed. */
    public static final ImmutableList<Phase> ORDER = ImmutableList.of(
            Phase.SPLIT,
            Phase.NORMALIZATION,
            Phase.COEXISTENCE,
            Phase.STRATEGIC_PARTNERSHIP,
            Phase.ALLIANCE,
            Phase.RECONCILIATION);

    public static final ImmutableMap<Phase, String> DAY = ImmutableMap.<Phase, String>builder()
            .put(Phase.SPLIT, "#6E1423")
            .put(Phase.NORMALIZATION, "#C77D00")
            .put(Phase.COEXISTENCE, "#978FA3")
            .put(Phase.STRATEGIC_PARTNERSHIP, "#1F6FA5")
            .put(Phase.ALLIANCE, "#08306B")
            .put(Phase.RECONCILIATION, "#1B8A5A")
            .build();

    public static final ImmutableMap<Phase, String> DARK = ImmutableMap.<Phase, String>builder()
            .put(Phase.SPLIT, "#D91435")
            .put(Phase.NORMALIZATION, "#F6C55E")
            .put(Phase.COEXISTENCE, "#6D6477")
            .put(Phase.STRATEGIC_PARTNERSHIP, "#9BD1EA")
            .put(Phase.ALLIANCE, "#2D7FF3")
            .put(Phase.RECONCILIATION, "#4EC299")
            .build();

    /** What is written on the colours by day and by night: whichever of black and white can be read. */
    private static final ImmutableList<Phase> BLACK_BY_DAY =
            ImmutableList.of(Phase.NORMALIZATION, Phase.COEXISTENCE, Phase.RECONCILIATION);

    private static final ImmutableList<Phase> WHITE_BY_NIGHT = ImmutableList.of(Phase.SPLIT, Phase.COEXISTENCE);

    private static final String SPLIT_LINES = "M-2 6L6 -2M0 12L12 0M6 14L14 6";
    private static final String THIN_LINES = "M-2 -2L14 14M4 -2L14 8M-2 4L8 14";

    private Palette() {}

    /** The colours as custom properties of the style sheet. */
    public static String style() {
        return ":root{" + properties(DAY) + inks(true) + "}\n@media screen and (prefers-color-scheme:dark){:root{"
                + properties(DARK) + inks(false) + "}}\n" + classes();
    }

    /** What is of a phase is filled with its colour; a split is hatched besides, and so is what rests on base rates. */
    private static String classes() {
        StringBuilder css = new StringBuilder();
        for (Phase phase : ORDER) {
            css.append("svg .")
                    .append(phase)
                    .append("{fill:var(--")
                    .append(phase)
                    .append(")}\n");
            css.append("svg .on-")
                    .append(phase)
                    .append("{fill:var(--on-")
                    .append(phase)
                    .append(")}\n");
        }
        return css.append("svg rect.SPLIT{fill:url(#p-split)}\nsvg .win .SPLIT{fill:url(#p-split-win)}\n")
                .append("svg rect.thin{fill:url(#p-thin)}\nsvg .win rect.thin{fill:url(#p-thin-win)}\n")
                .toString();
    }

    /** The hatches that the style sheet names; those of windows keep their form when a window is stretched. */
    public static void hatches(Markup page, TimeScale scale) {
        String stretch = "scale(" + Line.precise((scale.to() - scale.from()) / (double) TimeScale.PLOT) + " 1)";
        openHatches(page);
        hatch(page, "p-split-win", stretch, "split", SPLIT_LINES);
        hatch(page, "p-thin-win", stretch, "thin-lines", THIN_LINES);
        page.close().close().line();
    }

    /** The hatches of a page without windows. */
    public static void hatches(Markup page) {
        openHatches(page);
        page.close().close().line();
    }

    private static void openHatches(Markup page) {
        page.open("svg", "class", "unseen", "aria-hidden", "true", "width", 0, "height", 0)
                .open("defs");
        hatch(page, "p-split", "", "split", SPLIT_LINES);
        hatch(page, "p-thin", "", "thin-lines", THIN_LINES);
    }

    private static void hatch(Markup page, String id, String transform, String classes, String lines) {
        page.open(
                "pattern",
                "id",
                id,
                "width",
                12,
                "height",
                12,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                transform);
        page.empty("rect", "class", classes + "-ground", "width", 12, "height", 12)
                .empty("path", "class", classes, "d", lines)
                .close();
    }

    public static boolean isBlackInk(Phase phase, boolean day) {
        return day ? BLACK_BY_DAY.contains(phase) : !WHITE_BY_NIGHT.contains(phase);
    }

    private static String properties(Map<Phase, String> colours) {
        StringBuilder css = new StringBuilder();
        colours.forEach((phase, colour) ->
                css.append("--").append(phase.name()).append(':').append(colour).append(';'));
        return css.toString();
    }

    private static String inks(boolean day) {
        StringBuilder css = new StringBuilder();
        for (Phase phase : ORDER) {
            css.append("--on-").append(phase.name()).append(isBlackInk(phase, day) ? ":#000;" : ":#FFF;");
        }
        return css.toString();
    }
}
