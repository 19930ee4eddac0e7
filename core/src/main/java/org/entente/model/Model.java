package org.entente.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Preconditions;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.entente.json.Complaint;
import org.entente.json.Json;
import org.entente.json.MalformedJsonException;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Everything that Entente assumes, as one JSON file, format {@value #FORMAT}. Every number in it has a reason beside it.
 * To disagree with one, write the standard model to a file, change it there, and read it back:
 *
 * <pre>{@code
 * Files.writeString(path, Model.standard().toJson());
 * Assessor mine = Assessor.of(Model.read(path));
 * }</pre>
 *
 * @param format always {@value #FORMAT}
 * @param name of the model
 * @param version of the model
 * @param provenance where the numbers come from
 * @param evidence how much one item counts
 * @param conclusion when a belief is a conclusion
 * @param readings how factors are read
 * @param judgements bounds for preparedness, obstacles and tensions
 * @param announcements when a monitor announces a change
 * @param phase the chain of phases
 * @param level the chain of levels of peace
 */
public record Model(
        String format,
        String name,
        String version,
        Provenance provenance,
        EvidenceRules evidence,
        ConclusionRule conclusion,
        ReadingRules readings,
        JudgementRules judgements,
        AnnouncementRules announcements,
        HmmParameters<Phase> phase,
        HmmParameters<PeaceLevel> level) {
    /** The version of the form. */
    public static final String FORMAT = "entente-model/1";

    private static final String RESOURCE = "standard-model.json";

    private static final String FITTED = "peace-levels.json";

    /**
     * A model.
     *
     * @throws IllegalArgumentException if a table is not monotone or a state has no rates
     */
    public Model {
        Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
        Preconditions.checkArgument(!name.isBlank(), "name must not be blank");
        Preconditions.checkArgument(!version.isBlank(), "version must not be blank");
        phase = phase.checked(Axis.PHASE);
        level = level.checked(Axis.LEVEL);
    }

    /** The model that Entente ships: the theory, with the levels of peace fitted to what experts say. */
    public static Model standard() {
        return Standard.MODEL;
    }

    /** The theory alone, as its founders state it: what fitting starts from. */
    public static Model theory() {
        return Standard.THEORY;
    }

    /**
     * Reads a model file.
     *
     * @throws InvalidModelException if it is not well-formed, misses something, or breaks a rule
     * @throws IOException if the file cannot be read
     */
    public static Model read(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        try {
            return parse(Files.readString(path, StandardCharsets.UTF_8), file);
        } catch (CharacterCodingException e) {
            throw new InvalidModelException(file + " must be UTF-8 text. Maybe it was saved as Latin-1", e);
        }
    }

    /**
     * Reads a model from text.
     *
     * @throws InvalidModelException if it is not well-formed, misses something, or breaks a rule
     */
    public static Model parse(String json) {
        return parse(json, "model");
    }

    private static Model parse(String json, String file) {
        JsonNode tree;
        try {
            tree = Json.tree(json);
        } catch (MalformedJsonException e) {
            throw new InvalidModelException(file + ": " + e.complaint(), e);
        }
        if (!tree.isObject()) {
            Complaint complaint = new Complaint("$", "must be a JSON object", Complaint.shown(tree), "");
            throw new InvalidModelException(file + ": " + complaint);
        }
        String format = tree.path("format").asText();
        if (tree.has("format") && !format.equals(FORMAT)) {
            String advice = format.matches("entente-model/[0-9]+") ? "Maybe a newer version of Entente reads it." : "";
            Complaint complaint = new Complaint(
                    "$.format", "must be \"" + FORMAT + "\"", Complaint.shown(tree.path("format")), advice);
            throw new InvalidModelException(file + ": " + complaint);
        }
        try {
            return Json.mapper().treeToValue(tree, Model.class);
        } catch (JsonProcessingException e) {
            throw new InvalidModelException(file + ": " + Complaint.of(e, "$", tree), e);
        }
    }

    /** The model as the text of a model file. {@link #parse} gives an equal model back. */
    public String toJson() {
        return Json.write(this);
    }

    /** SHA-256 of the model's content, in hexadecimal. Two models with one digest give the same answers. */
    public String digest() {
        return Hashing.sha256()
                .hashString(Json.writeCompact(this), StandardCharsets.UTF_8)
                .toString();
    }

    /** Name, version and digest, as every assessment carries them. */
    public Id id() {
        return new Id(name, version, digest());
    }

    /** This model with another chain of levels, such as a fitted one. */
    public Model withLevel(HmmParameters<PeaceLevel> other, String otherVersion, Provenance otherProvenance) {
        return new Model(
                format,
                name,
                otherVersion,
                otherProvenance,
                evidence,
                conclusion,
                readings,
                judgements,
                announcements,
                phase,
                other);
    }

    /** This model with another chain of phases. Whoever publishes answers of it gives it a name of its own. */
    public Model withPhase(HmmParameters<Phase> other) {
        return with(evidence, announcements, other, level);
    }

    /** This model with another chain of levels. */
    public Model withLevel(HmmParameters<PeaceLevel> other) {
        return with(evidence, announcements, phase, other);
    }

    /** This model with other rules of what evidence weighs. */
    public Model withEvidence(EvidenceRules other) {
        return with(other, announcements, phase, level);
    }

    /** This model with other rules of when a monitor speaks up. */
    public Model withAnnouncements(AnnouncementRules other) {
        return with(evidence, other, phase, level);
    }

    private Model with(
            EvidenceRules newEvidence,
            AnnouncementRules newAnnouncements,
            HmmParameters<Phase> newPhase,
            HmmParameters<PeaceLevel> newLevel) {
        return new Model(
                format,
                name,
                version,
                provenance,
                newEvidence,
                conclusion,
                readings,
                judgements,
                newAnnouncements,
                newPhase,
                newLevel);
    }

    /**
     * Which model gave an answer.
     *
     * @param name of the model
     * @param version of the model
     * @param digest SHA-256 of its content
     */
    public record Id(String name, String version, String digest) {
        /** Name, version and the first twelve digits of the digest. */
        @Override
        public String toString() {
            return name + " " + version + " (" + digest.substring(0, Math.min(12, digest.length())) + ")";
        }
    }

    private static final class Standard {
        static final Model THEORY = parse(text(RESOURCE), RESOURCE);
        static final Model MODEL = ModelPatch.parse(text(FITTED)).appliedTo(THEORY);

        private static String text(String resource) {
            try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(resource), resource)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
        }
    }
}
