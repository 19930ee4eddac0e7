package org.entente.dataset.table;

import java.util.Comparator;
import java.util.Optional;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;

/** An instrument of a mapping, bound to the columns of a table. */
final class BoundInstrument {
    /** By factor, then as the ids of their evidence are ordered. */
    static final Comparator<BoundInstrument> IN_ORDER = Comparator.comparing(
                    (BoundInstrument bound) -> bound.instrument.factor())
            .thenComparing(bound -> bound.prefix)
            .thenComparing(bound -> bound.suffix);

    private final YearlyInstrument instrument;
    private final Formula formula;
    private final String prefix;
    private final String suffix;
    private final String before;
    private final String after;
    private final Credibility credibility;

    /**
     * An instrument.
     *
     * @param variant how it is read, if not in the first way
     * @param formula its value, over the columns of the table
     */
    BoundInstrument(YearlyInstrument instrument, Optional<YearlyInstrument.Variant> variant, Formula formula) {
        this.instrument = instrument;
        this.formula = formula;
        this.credibility = variant.map(YearlyInstrument.Variant::credibility).orElse(instrument.credibility());
        this.prefix = instrument.name() + ":";
        // Two directions of one instrument are two items of a year.
        this.suffix = instrument.direction();
        String text = variant.map(YearlyInstrument.Variant::text).orElse(instrument.text());
        int gap = text.indexOf("{}");
        this.before = text.substring(0, gap);
        this.after = text.substring(gap + 2);
    }

    /** Whether it says where and when a pair is, and nothing of the pair. */
    boolean isCircumstance() {
        return instrument.role() == YearlyInstrument.Role.CIRCUMSTANCE;
    }

    /** The evidence of a row, if the year is covered and the value known. */
    Optional<Evidence> evidence(PairSeries rows, int row, PairLine.Side side1, PairLine.Side side2, DateSpan when) {
        int year = rows.year(row);
        if (!instrument.covers(year)) {
            return Optional.empty();
        }
        double value = formula.at(rows, row);
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        Evidence.Builder item = Evidence.builder()
                .id(prefix + year + suffix)
                .kind(instrument.kind())
                .when(when)
                .factor(instrument.factor())
                .area(instrument.area())
                .instrument(instrument.name())
                .score(instrument.scale().score(value))
                .reliability(instrument.reliability())
                .credibility(credibility)
                .source(instrument.source())
                .text(before + ValueRange.shown(value) + after);
        if (instrument.from().isPresent()) {
            boolean first = instrument.from().get() == 1;
            item.from(first ? side1.party() : side2.party()).to(first ? side2.party() : side1.party());
        }
        if (instrument.role() == YearlyInstrument.Role.AHEAD) {
            instrument.coverage().findLast().ifPresent(last -> item.known(last.plusYears(1)));
        }
        return Optional.of(item.build());
    }
}
