package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.assessment.Assessor;
import org.entente.cli.input.AsOf;
import org.entente.cli.input.Case;
import org.entente.cli.input.CommaSeparated;
import org.entente.cli.input.ModelOption;
import org.entente.cli.input.OneCase;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.json.Spelling;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What would be said if some evidence were not there, or more were. */
@Command(
        name = "what-if",
        description = "What would be said if some items were not there, or those of another case file were there too.")
public final class WhatIfCommand implements Callable<Integer> {
    @Mixin
    private final OneCase about = new OneCase();

    @Option(
            names = "--without",
            paramLabel = "ID",
            split = CommaSeparated.REGEX,
            splitSynopsisLabel = CommaSeparated.LABEL,
            description = "Leave out an item; several with commas between.")
    private List<String> without = List.of();

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description =
                    "Add the evidence of another case file of the same dyad. No item may have the id of one of CASE.")
    private List<String> with = List.of();

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (without.isEmpty() && with.isEmpty()) {
            throw CommandException.usage("--without or --with is needed: nothing is left out and nothing added");
        }
        without.stream()
                .filter(id -> Collections.frequency(without, id) > 1)
                .findFirst()
                .ifPresent(id -> {
                    throw CommandException.usage("--without must name an item once: " + id + " is named "
                            + Collections.frequency(without, id) + " times");
                });
        Case read = about.read(output);
        Relationship changed = read.relationship();
        for (String id : without) {
            changed = leaveOut(changed, id);
        }
        for (String file : with) {
            changed = add(changed, Case.read(file, output));
        }
        Relationship after = changed;
        Assessor assessor = model.assessor();
        ImmutableList<LocalDate> days = asOf.days(read);
        output.write(days.stream()
                .map(day -> ComparisonAnswer.of(
                        read, assessor.assess(read.relationship(), day), assessor.assess(after, day)))
                .collect(ImmutableList.toImmutableList()));
        return ExitCode.DONE;
    }

    private static Relationship leaveOut(Relationship relationship, String id) {
        if (relationship.findItem(id).isEmpty()) {
            List<String> ids =
                    relationship.evidence().stream().map(Evidence::id).toList();
            throw CommandException.usage("--without must be the id of an item of " + relationship.dyad() + ": " + id
                    + ". " + Spelling.advice(id, ids));
        }
        return relationship.without(id);
    }

    private static Relationship add(Relationship relationship, Case more) {
        if (!more.relationship().dyad().equals(relationship.dyad())) {
            throw CommandException.usage("--with must be of " + relationship.dyad() + ": " + more.name() + " is of "
                    + more.relationship().dyad());
        }
        Relationship all = relationship;
        for (Map.Entry<String, Source> source : more.relationship().sources().entrySet()) {
            if (!all.sources().containsKey(source.getKey())) {
                all = all.withSource(source.getKey(), source.getValue());
            }
        }
        return all.with(more.relationship().evidence());
    }
}
