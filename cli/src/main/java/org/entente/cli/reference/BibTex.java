package org.entente.cli.reference;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.relationship.Source;

/** An entry of a BibTeX file. */
final class BibTex {
    /** What would end a key, or is not allowed in one. */
    private static final CharMatcher NO_KEY = CharMatcher.whitespace().or(CharMatcher.anyOf("{}(),=\"#%~\\'"));

    private final String type;
    private final String key;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private BibTex(String type, String key, String title) {
        this.type = type;
        this.key = NO_KEY.replaceFrom(key, '-');
        fields.put("title", escape(title));
    }

    /** An entry for a program or a model. */
    static BibTex software(String key, String title) {
        return new BibTex("software", key, title);
    }

    /** An entry for a source of evidence. */
    static BibTex of(String key, Source source) {
        BibTex entry = new BibTex("misc", key, source.title());
        source.author()
                .ifPresent(author -> entry.with(
                        "author", author.replaceAll(",? and ", " and ").replace("; ", " and ")));
        source.year().ifPresent(year -> entry.with("year", year.toString()));
        source.publisher().ifPresent(publisher -> entry.with("howpublished", publisher));
        source.url()
                .ifPresent(url -> entry.fields.put(
                        "url", url.replace("{", "%7B").replace("}", "%7D").strip()));
        source.note().ifPresent(note -> entry.with("note", note));
        return entry;
    }

    /** Adds the author, who is a body and not a person. */
    BibTex byBody(String name) {
        fields.put("author", "{" + escape(name) + "}");
        return this;
    }

    /** Adds a field. */
    BibTex with(String name, String value) {
        fields.put(name, escape(value));
        return this;
    }

    /** The entry as key and value. */
    ImmutableMap<String, String> fields() {
        return ImmutableMap.<String, String>builder()
                .put("type", type)
                .put("key", key)
                .putAll(fields)
                .buildOrThrow();
    }

    /**
     * A text on one line, in which nothing is taken for TeX's own. BibTeX counts braces even where a backslash stands before
     * them, so they are named.
     */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char one : CharMatcher.breakingWhitespace().collapseFrom(text, ' ').toCharArray()) {
            escaped.append(
                    switch (one) {
                        case '&', '%', '#', '_', '$' -> "\\" + one;
                        case '{' -> "\\textbraceleft{}";
                        case '}' -> "\\textbraceright{}";
                        case '\\' -> "\\textbackslash{}";
                        case '~' -> "\\textasciitilde{}";
                        case '^' -> "\\textasciicircum{}";
                        default -> String.valueOf(one);
                    });
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@" + type + "{" + key + ",\n", "\n}\n"));
    }
}
