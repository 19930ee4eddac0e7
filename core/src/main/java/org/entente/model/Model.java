package org.entente.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.InvalidFileException;
import org.entente.json.Json;
import org.entente.json.UnicodeText;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.immutables.value.Value;

/**
 * Everything that Entente assumes, as one JSON file, format {@value #FORMAT}. Every number in it has a reason beside it.
 * To disagree with one, write the standard model to a file, change it there, and read it back:
 *
 * <pre>{@code
 * Files.writeString(path, Model.standard().toJson());
 * Assessor mine = Assessor.of(Model.read(path));
 * }</pre>
 *
 * <p>Or by {@link #builder(Model)}. Whoever publishes answers of a changed model gives it a name of its own. Building or reading
 * a model is refused if a table is not monotone or a state has no rates.
 */
@Value.Immutable
@JsonDeserialize(builder = Model.Builder.class)
@JsonPropertyOrder({
    "format",
    "name",
    "version",
    "provenance",
    "evidence",
    "conclusion",
    "readings",
    "judgements",
    "phaseAnnouncements",
    "levelAnnouncements",
    "phase",
    "level"
})
public abstract sealed class Model permits ImmutableModel {
    /** The version of the form. */
    public static final String FORMAT = "entente-model/2";

    private static final String RESOURCE = "standard-model.json";

    /** What was fitted, in the order in which it is put in the place of the theory's numbers. */
    private static final ImmutableList<String> PATCHES = ImmutableList.of(
            "yearly-levels.json",
            "yearly-phases.json",
            "outlook-levels.json",
            "outlook-phases.json",
            "hand-coded.json");

    Model() {}

    /** A builder without any attribute but the format. */
    public static Builder builder() {
        return new Builder().format(FORMAT);
    }

    /** A builder that starts with the attributes of a model. */
    public static Builder builder(Model model) {
        return new Builder().copying(model);
    }

    /**
     * The model that Entente ships: the theory, with its tables fitted to hand-coded histories as far as these allow, tables
     * for the instruments of yearly data fitted to what experts say, and rates of change of the level of peace, by which an
     * outlook is made, estimated from it.
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
        try {
            return Json.read(json, Model.class, file, FORMAT);
        } catch (InvalidFileException e) {
            throw ModelPatch.isPatch(json) ? new InvalidFileException(ModelPatch.noModel(file), e) : e;
        }
    }

    /** Always {@value #FORMAT}. */
    public abstract String format();

    /** The name of the model; of a model that was changed, another one. */
    public abstract String name();

    /** The version of the model. */
    public abstract String version();

    /** Where the numbers come from. */
    public abstract Provenance provenance();

    /** How much one item counts. */
    public abstract EvidenceRules evidence();

    /** When a belief is a conclusion. */
    public abstract ConclusionRule conclusion();

    /** How factors are read. */
    public abstract ReadingRules readings();

    /** Bounds for preparedness, obstacles and tensions. */
    public abstract JudgementRules judgements();

    /** When a monitor announces a change of phase. */
    public abstract AnnouncementRules phaseAnnouncements();

    /** When a monitor announces a change of the level of peace. */
    public abstract AnnouncementRules levelAnnouncements();

    /** The chain of phases. */
    public abstract HmmParameters<Phase> phase();

    /** The chain of levels of peace. */
    public abstract HmmParameters<PeaceLevel> level();

    @Value.Check
    void check() {
        Preconditions.checkArgument(format().equals(FORMAT), "format must be %s: %s", FORMAT, format());
        Preconditions.checkArgument(!name().isBlank(), "name must not be blank");
        Preconditions.checkArgument(!version().isBlank(), "version must not be blank");
        UnicodeText.check("name", name());
        UnicodeText.check("version", version());
        phase().check(Axis.PHASE);
        level().check(Axis.LEVEL);
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
        return new Id(name(), version(), digest());
    }

    /** This model with another chain of phases. */
    public Model withPhase(HmmParameters<Phase> other) {
        return builder(this).phase(other).build();
    }

    /** This model with another chain of levels. */
    public Model withLevel(HmmParameters<PeaceLevel> other) {
        return builder(this).level(other).build();
    }

    /** This model with other rules of what evidence weighs. */
    public Model withEvidence(EvidenceRules other) {
        return builder(this).evidence(other).build();
    }

    /** This model with other rules of when a monitor announces a change of phase, or of level. */
    public Model withAnnouncements(AnnouncementRules ofPhases, AnnouncementRules ofLevels) {
        return builder(this)
                .phaseAnnouncements(ofPhases)
                .levelAnnouncements(ofLevels)
                .build();
    }

    /**
     * This model with the numbers of a fit in the place of its own. What the provenance of the fit says is added to its own.
     *
     * @throws IllegalArgumentException if a table is not monotone
     */
    public Model with(ModelPatch patch) {
        Builder patched =
                builder(this).version(patch.version()).provenance(provenance().and(patch.provenance()));
        patch.phase().ifPresent(axis -> patched.phase(axis.in(phase())));
        patch.level().ifPresent(axis -> patched.level(axis.in(level())));
        return patched.build();
    }

    /**
     * What the axes of a fitted model change of this one, from which the fit was started.
     *
     * @param version of the model that comes of it
     * @param provenance what was fitted, and to what
     */
    public ModelPatch changesTo(Model fitted, String version, Provenance provenance) {
        return new ModelPatch(
                ModelPatch.FORMAT,
                version,
                provenance,
                AxisPatch.between(phase(), fitted.phase()),
                AxisPatch.between(level(), fitted.level()));
    }

    /**
     * What this model has where a fit changes something.
     *
     * @throws IllegalArgumentException if it lacks a table
     */
    ModelPatch where(ModelPatch fitted) {
        return new ModelPatch(
                ModelPatch.FORMAT,
                fitted.version(),
                fitted.provenance(),
                fitted.phase().map(patch -> patch.of(phase())),
                fitted.level().map(patch -> patch.of(level())));
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

    /** Builds {@link Model}. */
    public static final class Builder extends ImmutableModel.Builder {
        Builder() {}
    }

    private static final class Standard {
        static final Model THEORY = parse(Json.resource(Model.class, RESOURCE), RESOURCE);
        static final Model MODEL = patched();

        private static Model patched() {
            Model model = THEORY;
            for (String resource : PATCHES) {
                model = model.with(ModelPatch.parse(Json.resource(Model.class, resource)));
            }
            return model;
        }
    }
}
