package org.entente.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Reads a value of either axis where the type does not say of which: its states are those that it names. */
final class StatedDeserializer extends StdDeserializer<Object> {
    /** The attribute of a reader under which it has the whole tree that it reads. */
    static final Object ROOT = StatedDeserializer.class;

    @Serial
    private static final long serialVersionUID = 1;

    private final transient JsonForm form;

    private StatedDeserializer(Class<?> type, JsonForm form) {
        super(type);
        this.form = form;
    }

    /** Finds it for types whose states are not known. */
    static final class Provider extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            JsonForm form = type.getRawClass().getAnnotation(JsonForm.class);
            return form == null
                            || form.states().length == 0
                            || type.containedTypeOrUnknown(0).isEnumImplType()
                    ? null
                    : new StatedDeserializer(type.getRawClass(), form);
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (context.getAttribute(ROOT) instanceof JsonNode root) {
            // Looked at from outside, so that the parser goes on and knows where it stands when something fails.
            JsonNode tree = root.at(parser.getParsingContext().pathAsPointer());
            return context.readValue(parser, statedType(tree, context));
        }
        JsonNode tree = context.readTree(parser);
        return context.readTreeAsValue(tree, statedType(tree, context));
    }

    private JavaType statedType(JsonNode tree, DeserializationContext context) throws JsonMappingException {
        Optional<JavaType> type = type(handledType(), tree, context.getTypeFactory());
        if (type.isPresent()) {
            return type.get();
        }
        if (!tree.isObject()) {
            return context.reportInputMismatch(this, "must be an object");
        }
        JsonNode named = tree.path(form.statesBy());
        InvalidValueException cause = new InvalidValueException(
                form.statesBy(),
                named.isMissingNode()
                        ? "must have " + form.statesBy() + ", which names a phase or a level of peace"
                        : "must name a phase or a level of peace",
                JsonProblems.shown(named.isMissingNode() ? tree : named),
                named.isTextual() ? Spelling.advice(named.asText(), names()) : "");
        throw JsonMappingException.from(context, String.valueOf(cause.getMessage()), cause);
    }

    private List<String> names() {
        return Stream.of(form.states())
                .flatMap(states -> Stream.of(states.getEnumConstants()))
                .map(state -> ((Enum<?>) state).name())
                .toList();
    }

    /** The type with the states that its JSON names; as it is if it has none, and empty if none are named. */
    static Optional<JavaType> type(Class<?> type, JsonNode tree, TypeFactory types) {
        JsonForm form = type.getAnnotation(JsonForm.class);
        if (form == null || form.states().length == 0) {
            return Optional.of(types.constructType(type));
        }
        JsonNode named = tree.path(form.statesBy());
        String name = named.isObject() && !named.isEmpty() ? named.fieldNames().next() : named.asText();
        return Stream.<Class<?>>of(form.states())
                .filter(states -> Stream.of(states.getEnumConstants())
                        .anyMatch(state -> ((Enum<?>) state).name().equals(name)))
                .map(states -> types.constructParametricType(type, states))
                .findFirst();
    }
}
