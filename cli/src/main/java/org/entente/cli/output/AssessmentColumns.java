package org.entente.cli.output;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import org.entente.assessment.Assessment;
import org.entente.model.Belief;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/**
 * An assessment as cells of a table. All names start with {@code entente_}, so that they can be joined to any other table,
 * and have at most 32 characters. Those that the tables of dyads and years have too are called alike. What is unknown is an
 * empty cell, never 0.
 */
public final class AssessmentColumns {
    private static final String PREFIX = "entente_";

    private static final ImmutableList<String> NAMES = makeNames();

    private AssessmentColumns() {}

    /** The names of the columns. */
    public static ImmutableList<String> names() {
        return NAMES;
    }

    /** The cells of one assessment. Where there is no answer, all but the model are empty. */
    public static ImmutableList<Object> cells(Assessment assessment) {
        ImmutableList.Builder<Object> cells = ImmutableList.builder();
        String model = assessment.model().toString();
        if (assessment.noAnswer().isPresent()) {
            NAMES.stream().skip(1).forEach(name -> cells.add(""));
            return cells.add(model).build();
        }
        Belief<Phase> phase = assessment.phase();
        Belief<PeaceLevel> peace = assessment.peace();
        cells.add(lower(phase.mostLikely()));
        Arrays.stream(Phase.values()).forEach(each -> cells.add(phase.probability(each)));
        cells.add(lower(peace.mostLikely()));
        cells.add(lower(assessment.decidedLevel()));
        Arrays.stream(PeaceLevel.values()).forEach(each -> cells.add(peace.probability(each)));
        Arrays.stream(Factor.values()).forEach(each -> cells.add(assessment.score(each)));
        cells.add(phase.effectiveEvidence());
        cells.add(flag(phase.conclusion().isPresent()), flag(peace.conclusion().isPresent()));
        cells.add(assessment.expectedPeace());
        Arrays.stream(Track.values()).forEach(each -> cells.add(lower(assessment.preparedness(each))));
        cells.add(flag(assessment.isSubstantive()));
        return cells.add(model).build();
    }

    private static ImmutableList<String> makeNames() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        names.add(PREFIX + "phase");
        Arrays.stream(Phase.values()).forEach(each -> names.add(PREFIX + "p_" + lower(each)));
        names.add(PREFIX + "peace", PREFIX + "decided_level");
        Arrays.stream(PeaceLevel.values()).forEach(each -> names.add(PREFIX + "p_" + lower(each)));
        Arrays.stream(Factor.values()).forEach(each -> names.add(PREFIX + lower(each)));
        names.add(PREFIX + "weight", PREFIX + "concluded", PREFIX + "peace_concluded", PREFIX + "expected_peace");
        Arrays.stream(Track.values()).forEach(each -> names.add(PREFIX + "prepared_" + lower(each)));
        return names.add(PREFIX + "substantive", PREFIX + "model").build();
    }

    private static int flag(boolean value) {
        return value ? 1 : 0;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
