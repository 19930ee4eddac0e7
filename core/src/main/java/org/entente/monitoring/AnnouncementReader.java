package org.entente.monitoring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Serial;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.assessment.Contribution;
import org.entente.model.Belief;
import org.entente.model.Reversal;
import org.entente.relationship.Dyad;

/** Reads an announcement of either axis: its states are those of the axis that it names. */
final class AnnouncementReader extends StdDeserializer<Announcement<?>> {
    @Serial
    private static final long serialVersionUID = 1;

    AnnouncementReader() {
        super(Announcement.class);
    }

    @Override
    public Announcement<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        Axis axis = context.readTreeAsValue(tree.path("axis"), Axis.class);
        if (axis == null) {
            return context.reportInputMismatch(this, "axis must be PHASE or PEACE");
        }
        JavaType type = context.getTypeFactory().constructParametricType(Written.class, axis.states());
        return context.<Written<?>>readTreeAsValue(tree, type).announcement();
    }

    /** An announcement as it is written: what follows from the rest stands beside it. */
    record Written<S extends Enum<S>>(
            Axis axis,
            Dyad dyad,
            LocalDate date,
            Optional<S> from,
            S to,
            double probability,
            Belief<S> before,
            Belief<S> after,
            ImmutableList<Contribution> evidence,
            ImmutableList<Reversal> reversals) {
        Announcement<S> announcement() {
            return new Announcement<>(dyad, date, from, to, before, after, evidence, reversals);
        }
    }
}
