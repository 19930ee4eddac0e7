package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.InvalidFileException;
import org.entente.json.Json;
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
    public static final String FORMAT = "entente-model/2";

    private static final String RESOURCE = "standard-model.json";

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

    /**
     * The model that Entente ships: the theory, with its tables fitted to hand-coded histories as far as these allow, and
     * tables for the instruments of yearly data fitted to what experts say.
     */
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
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     * @throws IOException if the file cannot be read
     */
    public static Model read(Path path) throws IOException {
        return parse(Json.text(path), String.valueOf(path.getFileName()));
    }

    /**
     * Reads a model from text.
     *
     * @throws InvalidFileException if it is not well-formed, misses something, or breaks a rule
     */
    public static Model parse(String json) {
        return parse(json, "model");
    }

    private static Model parse(String json, String file) {
        return Json.read(json, Model.class, file, FORMAT);
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

    /** This model with other chains, such as fitted ones. */
    Model with(
            HmmParameters<Phase> otherPhase,
            HmmParameters<PeaceLevel> otherLevel,
            String otherVersion,
            Provenance otherProvenance) {
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
                otherPhase,
                otherLevel);
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

    /** This model with other rules of when a monitor announces a change. */
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
        static final Model THEORY = parse(Json.resource(Model.class, RESOURCE), RESOURCE);
        static final Model MODEL =
                patch("hand-coded.json").appliedTo(patch("yearly-levels.json").appliedTo(THEORY));

        private static ModelPatch patch(String resource) {
            return ModelPatch.parse(Json.resource(Model.class, resource));
        }
    }
}
