package org.entente.cli.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.entente.cli.output.CommandException;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Dyad;

/** The shipped cases by their names, and by the names and codes of the pairs they are about. */
final class ShippedPairs {
    private ShippedPairs() {}

    /**
     * The name of the shipped case that an argument means: the case of that name, or the one of the pair.
     *
     * @throws CommandException if there is more than one of the pair
     */
    static Optional<String> find(String argument) {
        if (ShippedCases.names().contains(argument)) {
            return Optional.of(argument);
        }
        ImmutableSet<Dyad> meant = PairNames.pairs(argument);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<String> cases = ShippedCases.dyads().entrySet().stream()
                .filter(one -> meant.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
        if (cases.size() > 1) {
            throw CommandException.usage(argument + " has several shipped cases: " + String.join(", ", cases));
        }
        return cases.stream().findFirst();
    }
}
