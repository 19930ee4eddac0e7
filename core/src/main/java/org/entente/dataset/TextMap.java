package org.entente.dataset;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A hash table that is asked with a piece of a char array, so that a field of a row can be looked up without becoming a
 * string. It holds at most a given number of entries, since hostile files may hold any number of different texts; what
 * does not fit is not kept.
 */
final class TextMap<V> {
    private static final int SMALLEST = 64;

    private final int limit;
    private @Nullable String[] keys = new String[SMALLEST];
    private @Nullable Object[] values = new Object[SMALLEST];
    private int size;

    TextMap(int limit) {
        this.limit = limit;
    }

    /** The value of a text, or null. */
    @Nullable
    V get(char[] text, int start, int length) {
        int slot = hash(text, start, length) & (keys.length - 1);
        for (String key = keys[slot]; key != null; key = keys[slot]) {
            if (matches(key, text, start, length)) {
                return value(slot);
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return null;
    }

    /** Keeps a value under a text that is not there yet, if there is room. */
    void put(String key, V value) {
        if (size >= limit) {
            return;
        }
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        insert(key, value);
        size++;
    }

    private void insert(String key, @Nullable Object value) {
        int slot = hash(key.toCharArray(), 0, key.length()) & (keys.length - 1);
        while (keys[slot] != null) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        @Nullable String[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = Arrays.copyOf(new String[0], 2 * oldKeys.length);
        values = new Object[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            String key = oldKeys[i];
            if (key != null) {
                insert(key, oldValues[i]);
            }
        }
    }

    @SuppressWarnings("unchecked") // only put fills the table
    private @Nullable V value(int slot) {
        return (V) values[slot];
    }

    private static boolean matches(String key, char[] text, int start, int length) {
        if (key.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (key.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] text, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ (hash >>> 15);
    }
}
