package org.entente.party;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.InvalidFileException;
import org.entente.json.Json;

/**
 * Reads {@code parties.json}. A code or an identity without {@code from} or {@code to} takes its
 * party's; the file's own {@code sources} say where the dates come from.
 */
final class PartiesFile {

    static final String FORMAT = "entente-parties/1";

    private static final String RESOURCE = "parties.json";
    private static final ImmutableSet<String> OF_FILE = ImmutableSet.of("format", "sources", "parties");
    private static final ImmutableSet<String> OF_PARTY =
            ImmutableSet.of("code", "name", "from", "to", "continues", "kin", "identities", "codes", "aliases");
    private static final ImmutableSet<String> OF_IDENTITY = ImmutableSet.of("name", "from", "to");
    private static final ImmutableSet<String> OF_CODE = ImmutableSet.of("scheme", "code", "from", "to");

    private PartiesFile() {}

    static ImmutableList<Party> readStandard() {
        return read(Json.resource(PartiesFile.class, RESOURCE));
    }

    /**
     * Reads the text of such a file.
     *
     * @throws InvalidFileException if it is not JSON
     * @throws IllegalArgumentException if it breaks a rule
     */
    static ImmutableList<Party> read(String json) {
        JsonNode root = Json.tree(json, RESOURCE);
        checkFields(root, OF_FILE);
        String format = text(root, "format");
        checkArgument(FORMAT.equals(format), "The format is %s, but %s is expected", format, FORMAT);
        return each(root, "parties").map(PartiesFile::party).collect(toImmutableList());
    }

    private static Party party(JsonNode node) {
        checkFields(node, OF_PARTY);
        String code = text(node, "code");
        LocalDate from = LocalDate.parse(text(node, "from"));
        Optional<LocalDate> to = date(node, "to");
        ImmutableList<Party.Identity> identities =
                each(node, "identities").map(child -> identity(child, from, to)).collect(toImmutableList());
        ImmutableList<PartyCode> codes =
                each(node, "codes").map(child -> code(child, from, to)).collect(toImmutableList());
        ImmutableSet<String> aliases =
                each(node, "aliases").map(JsonNode::asText).collect(toImmutableSet());
        return new Party(
                code,
                text(node, "name"),
                from,
                to,
                optionalText(node, "continues"),
                optionalText(node, "kin"),
                identities,
                codes,
                aliases);
    }

    private static Party.Identity identity(JsonNode node, LocalDate from, Optional<LocalDate> to) {
        checkFields(node, OF_IDENTITY);
        return new Party.Identity(
                text(node, "name"),
                date(node, "from").orElse(from),
                date(node, "to").or(() -> to));
    }

    private static PartyCode code(JsonNode node, LocalDate from, Optional<LocalDate> to) {
        checkFields(node, OF_CODE);
        return new PartyCode(
                CodeScheme.valueOf(text(node, "scheme")),
                text(node, "code"),
                date(node, "from").orElse(from),
                date(node, "to").or(() -> to));
    }

    private static Stream<JsonNode> each(JsonNode node, String field) {
        return Streams.stream(node.path(field).elements());
    }

    private static Optional<LocalDate> date(JsonNode node, String field) {
        return optionalText(node, field).map(LocalDate::parse);
    }

    private static Optional<String> optionalText(JsonNode node, String field) {
        return node.has(field) ? Optional.of(text(node, field)) : Optional.empty();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        checkArgument(value.isTextual(), "Field %s must be a text in %s", field, node);
        return value.textValue();
    }

    private static void checkFields(JsonNode node, ImmutableSet<String> known) {
        node.fieldNames()
                .forEachRemaining(field -> checkArgument(
                        known.contains(field), "Unknown field %s in %s. Maybe one of %s?", field, node, known));
    }
}
