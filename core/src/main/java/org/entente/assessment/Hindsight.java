package org.entente.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.entente.engine.HiddenMarkovModel;
import org.entente.engine.Smoothed;
import org.entente.model.Belief;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** What is believed of any day once all evidence is known (smoothing). Each chain is run when it is first asked. */
public final class Hindsight {
    private final HiddenMarkovModel<Phase> phases;
    private final HiddenMarkovModel<PeaceLevel> levels;
    private final Supplier<Smoothed<Phase>> phase;
    private final Supplier<Smoothed<PeaceLevel>> peace;

    Hindsight(
            HiddenMarkovModel<Phase> phases,
            HiddenMarkovModel<PeaceLevel> levels,
            Supplier<Smoothed<Phase>> phase,
            Supplier<Smoothed<PeaceLevel>> peace) {
        this.phases = phases;
        this.levels = levels;
        this.phase = phase;
        this.peace = peace;
    }

    /** Belief about the phase in the month of a day; base rates before the first month of evidence and after the last. */
    public Belief<Phase> phase(LocalDate day) {
        return belief(phases, phase.get(), day);
    }

    /** Belief about the level of peace in the month of a day; base rates outside the months of evidence. */
    public Belief<PeaceLevel> peace(LocalDate day) {
        return belief(levels, peace.get(), day);
    }

    private static <S extends Enum<S>> Belief<S> belief(
            HiddenMarkovModel<S> chain, Smoothed<S> smoothed, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        boolean outside = smoothed.isEmpty() || month.isBefore(smoothed.first()) || month.isAfter(smoothed.last());
        return outside ? chain.baseRates() : smoothed.belief(month);
    }
}
