package org.entente.json;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a value by key, as far as they could be read. Rules that bind several attributes are checked on it, so
 * that one bad attribute hides no other fault.
 */
public final class Draft {
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    /** Without any attribute. */
    public Draft() {}

    /** Adds an attribute that could be read. */
    public void put(String key, Object value) {
        values.put(key, value);
    }

    /** Notes an attribute that is there but is not what it should be. */
    public void putUnreadable(String key) {
        unreadable.add(key);
    }

    /** Whether an attribute was left out. */
    public boolean lacks(String key) {
        return !values.containsKey(key) && !unreadable.contains(key);
    }

    /** An attribute of that type, if it is there and could be read. */
    public <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(values.get(key)).map(type::cast);
    }

    /** A text, if it is there and could be read. */
    public Optional<String> text(String key) {
        return find(key, String.class);
    }

    /** Several words of one kind; empty where there are none or they could not be read. */
    public <T> ImmutableSet<T> findAll(String key, Class<T> type) {
        return find(key, Iterable.class).stream()
                .flatMap(words -> ImmutableSet.copyOf((Iterable<?>) words).stream())
                .map(type::cast)
                .collect(ImmutableSet.toImmutableSet());
    }
}
