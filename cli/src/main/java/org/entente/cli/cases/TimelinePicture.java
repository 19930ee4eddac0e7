package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.assessment.Timeline;
import org.entente.cli.output.VegaLite;
import org.entente.relationship.Phase;

/** A timeline as a Vega-Lite specification: stages as a band above, probabilities by month stacked below. */
final class TimelinePicture {
    private static final int WIDTH = 900;

    /** Each at least 3:1 against white, and distinct to the colour-blind. */
    private static final ImmutableMap<Phase, String> COLOURS = ImmutableMap.of(
            Phase.SPLIT, "#6E1423",
            Phase.NORMALIZATION, "#C77D00",
            Phase.COEXISTENCE, "#767676",
            Phase.STRATEGIC_PARTNERSHIP, "#1F6FA5",
            Phase.ALLIANCE, "#08306B",
            Phase.RECONCILIATION, "#1B8A5A");

    private TimelinePicture() {}

    static Object of(String title, Timeline timeline, List<Map<String, Object>> points) {
        return ImmutableMap.of(
                "$schema",
                VegaLite.SCHEMA,
                "title",
                title,
                "description",
                "The phases of " + timeline.dyad() + " with hindsight, by model " + timeline.model(),
                "vconcat",
                ImmutableList.of(stages(timeline), months(points)),
                "resolve",
                ImmutableMap.of("scale", ImmutableMap.of("color", "shared")));
    }

    private static Object stages(Timeline timeline) {
        return ImmutableMap.of(
                "width",
                WIDTH,
                "height",
                24,
                "data",
                ImmutableMap.of(
                        "values",
                        timeline.stages().stream()
                                .map(stage -> ImmutableMap.of(
                                        "from",
                                        stage.from().toString(),
                                        "to",
                                        stage.to().toString(),
                                        "phase",
                                        stage.phase().name(),
                                        "probability",
                                        stage.probability()))
                                .toList()),
                "mark",
                ImmutableMap.of("type", "rect", "stroke", "white", "tooltip", true),
                "encoding",
                ImmutableMap.of("x", time("from"), "x2", ImmutableMap.of("field", "to"), "color", colour()));
    }

    private static Object months(List<Map<String, Object>> points) {
        return ImmutableMap.of(
                "width",
                WIDTH,
                "height",
                240,
                "data",
                ImmutableMap.of("values", points),
                "mark",
                ImmutableMap.of("type", "area", "interpolate", "step-after"),
                "encoding",
                ImmutableMap.of(
                        "x",
                        time("month"),
                        "y",
                        ImmutableMap.of(
                                "field",
                                "probability",
                                "type",
                                "quantitative",
                                "stack",
                                "zero",
                                "scale",
                                ImmutableMap.of("domain", ImmutableList.of(0, 1))),
                        "color",
                        colour()));
    }

    private static Object time(String field) {
        return ImmutableMap.of(
                "field", field, "type", "temporal", "axis", ImmutableMap.of("format", "%Y", "title", ""));
    }

    private static Object colour() {
        return ImmutableMap.of(
                "field",
                "phase",
                "type",
                "nominal",
                "scale",
                ImmutableMap.of(
                        "domain",
                        Arrays.stream(Phase.values()).map(Phase::name).toList(),
                        "range",
                        Arrays.stream(Phase.values()).map(COLOURS::get).toList()));
    }
}
