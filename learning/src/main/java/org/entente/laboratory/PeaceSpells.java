package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import org.entente.dataset.table.ExpertCodings;
import org.entente.laboratory.CodedCase.Stretch;
import org.entente.relationship.Dyad;
import org.entente.relationship.PeaceLevel;

/**
 * Spells of peace as experts have dated them (Goertz, Diehl and Balas), by dyad.
 */
record PeaceSpells(ImmutableListMultimap<Dyad, Stretch<PeaceLevel>> byDyad) {
    static PeaceSpells read(Path path) throws IOException {
        ImmutableListMultimap.Builder<Dyad, Stretch<PeaceLevel>> spells = ImmutableListMultimap.builder();
        for (ExpertCodings.Pair pair : ExpertCodings.readSpells(path).pairs()) {
            Dyad dyad = Dyad.of(pair.party1(), pair.party2());
            pair.spells()
                    .values()
                    .forEach(spell -> spells.put(
                            dyad, Stretch.dated(spell.first(), spell.last(), ImmutableSet.of(spell.level()))));
        }
        return new PeaceSpells(spells.build());
    }

    /** A history, its levels the experts' within its own time if they have dated its pair. */
    CodedCase in(CodedCase coded) {
        LocalDate first = coded.phases().get(0).first();
        LocalDate last = coded.lastDay();
        ImmutableList<Stretch<PeaceLevel>> own = byDyad.get(coded.relationship().dyad()).stream()
                .filter(spell -> !spell.first().isAfter(last) && !spell.last().isBefore(first))
                .map(spell -> Stretch.dated(
                        spell.first().isBefore(first) ? first : spell.first(),
                        spell.last().isAfter(last) ? last : spell.last(),
                        spell.states()))
                .sorted(Comparator.comparing(Stretch::first))
                .collect(ImmutableList.toImmutableList());
        return own.isEmpty() ? coded : coded.withLevels(own);
    }
}
