package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.entente.assessment.Hindsight;
import org.entente.assessment.Timeline;
import org.entente.cli.input.Case;
import org.entente.cli.output.CsvTable;
import org.entente.model.Belief;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** What is believed of each month of a timeline once the evidence of the year after it is known. */
final class MonthlyBeliefs {
    /** A month in which no probability differs by as much from the last one drawn is not drawn. */
    private static final double SEEN = 0.005;

    private final Case about;
    private final Assessor assessor;
    private final Timeline timeline;

    MonthlyBeliefs(Case about, Assessor assessor, Timeline timeline) {
        this.about = about;
        this.assessor = assessor;
        this.timeline = timeline;
    }

    /** One month. */
    private record Month(YearMonth month, Belief<Phase> phase, Belief<PeaceLevel> peace) {
        boolean differs(Month other) {
            return Arrays.stream(Phase.values())
                    .anyMatch(each -> StrictMath.abs(phase.probability(each) - other.phase.probability(each)) >= SEEN);
        }
    }

    /** A row for each month. */
    CsvTable toCsv() {
        List<String> header = new ArrayList<>(List.of("case", "dyad", "month"));
        states().forEach(state -> header.add("p_" + lower(state)));
        return CsvTable.of(header, months().stream().map(this::row).toList());
    }

    /** The same, as an object. */
    Object toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "entente-months/1");
        json.put("case", about.name());
        json.put("dyad", timeline.dyad());
        json.put("model", timeline.model());
        json.put(
                "months",
                months().stream()
                        .map(one -> ImmutableMap.of(
                                "month",
                                one.month().toString(),
                                "phase",
                                one.phase().probabilities(),
                                "peace",
                                one.peace().probabilities()))
                        .toList());
        return json;
    }

    /** Stacked probabilities of the phases over the stages. */
    Object toVegaLite() {
        List<Month> all = months();
        List<Month> drawn = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean last = i + 1 == all.size();
            if (drawn.isEmpty() || last || all.get(i).differs(drawn.get(drawn.size() - 1))) {
                drawn.add(all.get(i));
            }
        }
        return TimelinePicture.of(
                about.relationship().title(),
                timeline,
                drawn.stream().flatMap(MonthlyBeliefs::points).toList());
    }

    private static Stream<Map<String, Object>> points(Month one) {
        return Arrays.stream(Phase.values())
                .map(phase -> ImmutableMap.of(
                        "month",
                        one.month().toString(),
                        "phase",
                        phase.name(),
                        "probability",
                        StrictMath.round(one.phase().probability(phase) * 1e4) / 1e4));
    }

    private ImmutableList<Object> row(Month one) {
        return ImmutableList.builder()
                .add(about.name(), timeline.dyad(), one.month())
                .addAll(Arrays.stream(Phase.values())
                        .map(state -> one.phase().probability(state))
                        .iterator())
                .addAll(Arrays.stream(PeaceLevel.values())
                        .map(state -> one.peace().probability(state))
                        .iterator())
                .build();
    }

    private List<Month> months() {
        if (timeline.stages().isEmpty()) {
            return List.of();
        }
        Hindsight hindsight = assessor.hindsight(about.relationship());
        YearMonth first = YearMonth.from(timeline.stages().get(0).from());
        YearMonth last = YearMonth.from(
                timeline.stages().get(timeline.stages().size() - 1).to());
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new Month(month, hindsight.phase(month.atDay(1)), hindsight.peace(month.atDay(1))))
                .toList();
    }

    private static Stream<Enum<?>> states() {
        return Stream.concat(Arrays.stream(Phase.values()), Arrays.stream(PeaceLevel.values()));
    }

    private static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
