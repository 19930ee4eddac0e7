package org.entente.cli.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.cli.input.DateConverter;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;
import org.entente.party.Party;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** States as parties: their codes, names, lives and succession. */
@Command(
        name = "parties",
        description = "Find states by code or by a part of a name: their codes in all schemes, lives and succession.")
public final class PartiesCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "QUERY",
            description = "A code or a part of a name; without it, all parties.")
    private String query = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Only parties that existed on a day, with the codes of that day.")
    private @Nullable LocalDate on;

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME",
            description = "QUERY is a code of this scheme: one of ${COMPLETION-CANDIDATES}.")
    private @Nullable CodeScheme scheme;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        ImmutableList<Party> found = Parties.standard().all().stream()
                .filter(party -> on == null || party.existsOn(on))
                .filter(this::matches)
                .collect(ImmutableList.toImmutableList());
        if (found.isEmpty()) {
            throw CommandException.usage("no party is called " + query + (on == null ? "" : " on " + on) + "."
                    + PartyNames.nearest(query)
                            .map(near -> " Maybe " + near + ".")
                            .orElse(""));
        }
        output.write(Answer.of("parties", () -> report(found))
                .withJson(() -> found.stream().map(this::object).toList())
                .withCsv(() ->
                        CsvTable.of(header(), found.stream().map(this::row).toList())));
        return ExitCode.DONE;
    }

    private boolean matches(Party party) {
        if (scheme != null) {
            return party.codes().stream()
                    .anyMatch(code -> code.scheme() == scheme
                            && (on == null || code.isValidOn(on))
                            && (query.isEmpty() || code.code().equalsIgnoreCase(query)));
        }
        return PartyNames.match(party, query);
    }

    private Report report(List<Party> found) {
        return Report.builder()
                .table(
                        ImmutableList.of("code", "name", "from", "to", "continues", "codes"),
                        found.stream()
                                .map(party -> ImmutableList.of(
                                        party.code(),
                                        party.name(),
                                        party.from().toString(),
                                        party.to().map(LocalDate::toString).orElse(""),
                                        party.continues().orElse(""),
                                        codes(party).entrySet().stream()
                                                .map(code -> code.getKey() + " " + code.getValue())
                                                .collect(Collectors.joining(", "))))
                                .toList())
                .build();
    }

    private static ImmutableList<String> header() {
        return ImmutableList.<String>builder()
                .add("code", "name", "from", "to", "continues")
                .addAll(Arrays.stream(CodeScheme.values())
                        .map(PartiesCommand::lower)
                        .iterator())
                .build();
    }

    private ImmutableList<Object> row(Party party) {
        Map<String, String> codes = codes(party);
        return ImmutableList.builder()
                .add(party.code(), party.name(), party.from(), party.to(), party.continues())
                .addAll(Arrays.stream(CodeScheme.values())
                        .map(each -> codes.getOrDefault(lower(each), ""))
                        .iterator())
                .build();
    }

    private Map<String, Object> object(Party party) {
        return ImmutableMap.of(
                "code", party.code(),
                "name", party.name(),
                "from", party.from(),
                "to", party.to(),
                "continues", party.continues(),
                "names", party.identities(),
                "codes", codes(party));
    }

    /** The codes by scheme: those of the day that was asked for, else all, with the usual one first. */
    private Map<String, String> codes(Party party) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        party.codes().stream()
                .filter(code -> on == null || code.isValidOn(on))
                .forEach(code -> codes.computeIfAbsent(lower(code.scheme()), scheme -> new LinkedHashSet<>())
                        .add(code.code()));
        return Maps.transformValues(codes, all -> String.join(" ", all));
    }

    private static String lower(CodeScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }
}
