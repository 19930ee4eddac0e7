package org.entente.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.entente.cli.output.CommandException;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Dyad;

/** The shipped cases by their names, and by the names and codes of the pairs they are about. */
final class ShippedPairs {
    private static final JsonFactory JSON = new JsonFactory();

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
        ImmutableList<String> cases = ShippedCases.names().stream()
                .filter(name -> meant.contains(dyad(name)))
                .collect(ImmutableList.toImmutableList());
        if (cases.size() > 1) {
            throw CommandException.usage(argument + " has several shipped cases: " + String.join(", ", cases));
        }
        return cases.stream().findFirst();
    }

    /** The dyad of a shipped case. It is all that is read of the file. */
    static Dyad dyad(String name) {
        try (JsonParser parser = JSON.createParser(ShippedCases.json(name))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("dyad");
                parser.nextToken();
                if (found) {
                    return Dyad.parse(parser.getText());
                }
                parser.skipChildren();
            }
            throw new IllegalStateException("The shipped case " + name + " has no dyad");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
