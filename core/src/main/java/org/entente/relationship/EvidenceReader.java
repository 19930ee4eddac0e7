package org.entente.relationship;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.json.Attributes;
import org.entente.json.Draft;
import org.entente.json.JsonProblems;
import org.entente.json.ObjectReader;
import org.entente.json.ProblemList;

/** Reads the items of evidence of a case file. All that is wrong with an item is reported at once, with its id. */
final class EvidenceReader {
    private static final Attributes EVIDENCE = Attributes.of(Evidence.class);
    private static final ImmutableList<String> TEXTS =
            ImmutableList.of("id", "fact", "place", "instrument", "source", "text");

    private final Optional<Dyad> dyad;
    private final Optional<Set<String>> sources;
    private final ProblemList problems;
    private final Map<String, String> ids = new HashMap<>();

    /**
     * A reader of items.
     *
     * @param dyad empty if it could not be read
     * @param sources the keys of all listed sources; empty if they could not be read
     * @param problems takes what is wrong
     */
    EvidenceReader(Optional<Dyad> dyad, Optional<Set<String>> sources, ProblemList problems) {
        this.dyad = dyad;
        this.sources = sources;
        this.problems = problems;
    }

    /** The good items of an array. */
    List<Evidence> read(JsonNode array) {
        List<Evidence> good = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String place = "$.evidence[" + i + "]";
            read(array.get(i), place, place).ifPresent(good::add);
        }
        return good;
    }

    /**
     * An item, if it is good.
     *
     * @param place what stands before the places of its attributes
     * @param where how a duplicate id names the place of this item
     */
    Optional<Evidence> read(JsonNode node, String place, String where) {
        JsonNode id = node.path("id");
        Optional<String> label = Optional.of(id.asText()).filter(text -> id.isTextual() && !text.isBlank());
        ObjectReader reader = new ObjectReader(node, place, label, problems);
        Draft draft = reader.read(EVIDENCE);
        checkValues(draft, reader);
        checkRelations(draft, reader);
        if (id.isTextual()) {
            Optional.ofNullable(ids.putIfAbsent(id.asText(), where))
                    .ifPresent(earlier -> reader.problem(RelationshipRules.notUnique(earlier, JsonProblems.shown(id))));
        }
        return reader.value(Evidence.class);
    }

    /** The rules of {@link Evidence}, each on what could be read. */
    private static void checkValues(Draft draft, ObjectReader reader) {
        for (String key : TEXTS) {
            draft.text(key).ifPresent(text -> reader.rule(() -> Checks.notBlank(key, text)));
        }
        draft.find("score", Double.class).ifPresent(score -> reader.rule(() -> Checks.score(score)));
        draft.find("reports", Integer.class).ifPresent(reports -> reader.rule(() -> Evidence.checkReports(reports)));
        Optional<EvidenceKind> kind = draft.find("kind", EvidenceKind.class);
        Optional<DateSpan> known = draft.find("known", DateSpan.class);
        known.ifPresent(span -> reader.rule(() -> Evidence.checkHasEnd(span)));
        draft.find("when", DateSpan.class).ifPresent(when -> {
            kind.ifPresent(one -> reader.rule(() -> Evidence.checkEnd(one, when)));
            known.ifPresent(span -> reader.rule(() -> Evidence.checkKnown(span, when)));
        });
    }

    /** The rules that bind an item to its relationship, and those of the codebook. */
    private void checkRelations(Draft draft, ObjectReader reader) {
        CodebookRules.check(draft, reader::problem);
        if (dyad.isPresent()) {
            Set<String> listed =
                    sources.orElse(draft.text("source").map(ImmutableSet::of).orElse(ImmutableSet.of()));
            RelationshipRules.check(dyad.get(), listed, draft, reader::problem);
            CodebookRules.checkLife(dyad.get(), draft, reader::problem);
        }
    }
}
