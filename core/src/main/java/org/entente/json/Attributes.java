package org.entente.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JavaType;
import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes that a value has in JSON, as its class declares them: a key for each accessor that
 * {@link JsonPropertyOrder} lists, needed unless it is optional, a collection or has a default.
 */
public final class Attributes {
    private static final Splitter WORDS = Splitter.on(' ');

    private final ImmutableMap<String, Attribute> byKey;

    private Attributes(ImmutableMap<String, Attribute> byKey) {
        this.byKey = byKey;
    }

    /**
     * One attribute.
     *
     * @param type of its value
     * @param needed whether it must be there
     */
    public record Attribute(JavaType type, boolean needed) {}

    /**
     * Those that a class declares.
     *
     * @throws IllegalStateException if it lists a key without an accessor
     */
    public static Attributes of(Class<?> value) {
        JsonPropertyOrder order =
                Preconditions.checkNotNull(value.getAnnotation(JsonPropertyOrder.class), "no order: %s", value);
        ImmutableMap.Builder<String, Attribute> byKey = ImmutableMap.builder();
        for (String key : order.value()) {
            try {
                byKey.put(key, attribute(value.getDeclaredMethod(key)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(value.getName() + " has no accessor of its attribute " + key, e);
            }
        }
        return new Attributes(byKey.buildOrThrow());
    }

    /** Whether a class declares its attributes. */
    static boolean areDeclaredBy(Class<?> value) {
        return value.isAnnotationPresent(JsonPropertyOrder.class);
    }

    /** Attributes that are read one by one, of which only the keys are looked at together. */
    public static Attributes ofKeys(String keys, String needed) {
        ImmutableSet<String> mustBeThere = ImmutableSet.copyOf(WORDS.split(needed));
        ImmutableMap.Builder<String, Attribute> byKey = ImmutableMap.builder();
        for (String key : WORDS.split(keys)) {
            byKey.put(key, new Attribute(Json.mapper().constructType(Object.class), mustBeThere.contains(key)));
        }
        return new Attributes(byKey.buildOrThrow());
    }

    private static Attribute attribute(Method accessor) {
        JavaType type = Json.mapper().constructType(accessor.getGenericReturnType());
        boolean optional = type.hasRawClass(Optional.class);
        boolean needed = !optional
                && !Collection.class.isAssignableFrom(type.getRawClass())
                && Modifier.isAbstract(accessor.getModifiers());
        return new Attribute(optional ? type.containedType(0) : type, needed);
    }

    /** These attributes, but one under another key and of another type, and needed. */
    public Attributes replacing(String key, String otherKey, Class<?> type) {
        Map<String, Attribute> changed = new LinkedHashMap<>(byKey);
        changed.remove(key);
        changed.put(otherKey, new Attribute(Json.mapper().constructType(type), true));
        return new Attributes(ImmutableMap.copyOf(changed));
    }

    /** These attributes, but that of a key must be there. */
    public Attributes needing(String key) {
        Map<String, Attribute> changed = new LinkedHashMap<>(byKey);
        changed.computeIfPresent(key, (same, attribute) -> new Attribute(attribute.type(), true));
        return new Attributes(ImmutableMap.copyOf(changed));
    }

    boolean isNeeded(String key) {
        Attribute attribute = byKey.get(key);
        return attribute != null && attribute.needed();
    }

    ImmutableMap<String, Attribute> byKey() {
        return byKey;
    }
}
