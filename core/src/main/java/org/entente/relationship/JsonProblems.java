package org.entente.relationship;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Throwables;
import java.util.Optional;
import org.entente.json.Complaint;
import org.entente.party.UnknownPartyException;

/** What is wrong with a piece of JSON, as a {@link Problem}. */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(Complaint complaint) {
        return new Problem(complaint.place(), complaint.rule(), complaint.value(), complaint.advice());
    }

    /** JSON that is not the value it should be: it breaks a rule of a value, or is of another form. */
    static Problem of(Exception e, String place, JsonNode node) {
        Optional<InvalidValueException> rule = cause(e, InvalidValueException.class);
        String path = Complaint.path(e, place, node);
        if (rule.isPresent()) {
            String attribute = rule.get().attribute();
            // The rule is one of the whole object, seen when it was built, or one of the attribute that was read.
            boolean ofAttribute = path.equals(place) && node.has(attribute);
            return new Problem(
                    ofAttribute ? path + "." + attribute : path,
                    rule.get().rule(),
                    rule.get().value(),
                    "");
        }
        Optional<UnknownPartyException> unknown = cause(e, UnknownPartyException.class);
        if (unknown.isPresent()) {
            String candidates = String.join(" or ", unknown.get().candidates());
            return new Problem(
                    path,
                    "must join two parties that exist",
                    Complaint.shown(node),
                    candidates.isEmpty() ? "" : "Maybe " + candidates + ".");
        }
        return of(Complaint.of(e, place, node));
    }

    private static <E extends Exception> Optional<E> cause(Exception e, Class<E> type) {
        return Throwables.getCausalChain(e).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
