package org.entente.cli.cases;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.assessment.Assessment;
import org.entente.assessment.Explanation;
import org.entente.cli.output.CommandException;
import org.entente.json.Spelling;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.jspecify.annotations.Nullable;

/** What a state is compared with: another, all others, or the most likely other. */
final class Rival {
    private static final String ALL = "ALL";

    private final @Nullable String name;

    /** By the name that was given; nothing is the most likely other. */
    Rival(@Nullable String name) {
        this.name = name == null ? null : name.toUpperCase(Locale.ROOT);
    }

    Explanation<Phase> explain(Assessment assessment, Phase state) {
        if (name == null) {
            return assessment.explain(state);
        }
        return name.equals(ALL)
                ? assessment.explainAgainstAll(state)
                : assessment.explain(state, other(Phase.class, state));
    }

    Explanation<PeaceLevel> explain(Assessment assessment, PeaceLevel state) {
        if (name == null) {
            return assessment.explain(state);
        }
        return name.equals(ALL)
                ? assessment.explainAgainstAll(state)
                : assessment.explain(state, other(PeaceLevel.class, state));
    }

    private <S extends Enum<S>> S other(Class<S> states, S state) {
        List<S> others = Arrays.stream(states.getEnumConstants())
                .filter(one -> one != state)
                .toList();
        String wanted = Preconditions.checkNotNull(name);
        List<String> names = others.stream().map(S::name).toList();
        return others.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> CommandException.usage("--against must be ALL or a state other than " + state + ": "
                        + wanted + ". " + Spelling.advice(wanted, names)));
    }
}
