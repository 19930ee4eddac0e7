package org.entente.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.entente.engine.Engine;
import org.entente.engine.HiddenMarkovModel;
import org.entente.engine.Smoothed;
import org.entente.model.Belief;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * What is believed of any day once the evidence of the following year is known. Each axis is run when it is first asked.
 * Later evidence than that is left aside: what happened decades later says little about what was.
 */
public final class Hindsight {
    private final Supplier<Smoothed<Phase>> phase;
    private final Supplier<Smoothed<PeaceLevel>> peace;
    private final Engine engine;

    Hindsight(Supplier<Smoothed<Phase>> phase, Supplier<Smoothed<PeaceLevel>> peace, Engine engine) {
        this.phase = phase;
        this.peace = peace;
        this.engine = engine;
    }

    /** Belief about the phase in the month of a day; without evidence outside the months of evidence. */
    public Belief<Phase> phase(LocalDate day) {
        return belief(engine.phases(), phase.get(), day);
    }

    /** Belief about the level of peace in the month of a day; without evidence outside the months of evidence. */
    public Belief<PeaceLevel> peace(LocalDate day) {
        return belief(engine.levels(), peace.get(), day);
    }

    private static <S extends Enum<S>> Belief<S> belief(
            HiddenMarkovModel<S> axis, Smoothed<S> smoothed, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        boolean outside = smoothed.isEmpty() || month.isBefore(smoothed.first()) || month.isAfter(smoothed.last());
        return outside ? axis.baseRates() : smoothed.belief(month);
    }
}
