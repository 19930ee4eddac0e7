package org.entente.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.entente.InvalidFileException;
import org.entente.Problem;

/** JSON with a seal, the SHA-256 of the rest, which shows whether it was changed after it was written. */
public final class SealedJson {
    private static final String SEAL = "sha256";

    private SealedJson() {}

    /** A value as JSON, its seal at the end. */
    public static String write(Object value) {
        return Json.write(seal(value));
    }

    /** A value as a tree, its seal at the end. */
    public static ObjectNode seal(Object value) {
        ObjectNode content = Json.mapper().valueToTree(value);
        return content.put(SEAL, hash(content));
    }

    /**
     * Reads a value from the text of a whole document that names its format and is sealed.
     *
     * @param what stands before the place in messages: the file's name, or what it should be
     * @throws InvalidFileException if it has no seal or another one, or as of {@link Json#read(String, Class, String, String)}
     */
    public static <T> T read(String text, Class<T> type, String what, String format) {
        ObjectNode content = Json.read(text, ObjectNode.class, what, format);
        JsonNode seal = content.remove(SEAL);
        if (seal == null || !seal.asText().equals(hash(content))) {
            throw new InvalidFileException(ImmutableList.of(Problem.of(
                    what + ": $", "must have the seal of what it says: it was changed after it was written", "")));
        }
        return Json.read(content, type, what);
    }

    private static String hash(JsonNode content) {
        return Hashing.sha256()
                .hashString(Json.writeCompact(content), StandardCharsets.UTF_8)
                .toString();
    }
}
