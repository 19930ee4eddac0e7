package org.entente.cli.reference;

import com.google.common.collect.ImmutableMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.json.Spelling;
import org.entente.relationship.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The JSON Schemas that are published. */
@Command(name = "schema", description = "Print the JSON Schema of a file; without a name, list them.")
public final class SchemaCommand implements Callable<Integer> {
    private static final ImmutableMap<String, Supplier<String>> SCHEMAS =
            ImmutableMap.of("case", CaseFile::schema, "case-line", CaseFile::lineSchema);

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name of a schema, such as case.")
    private String name = "";

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Supplier<String> schema = name.isEmpty() ? () -> String.join("\n", SCHEMAS.keySet()) + "\n" : SCHEMAS.get(name);
        if (schema == null) {
            throw CommandException.usage("there is no schema " + name + ". " + Spelling.advice(name, SCHEMAS.keySet()));
        }
        output.write(Answer.ofText(name.isEmpty() ? "schemas" : name, schema));
        return ExitCode.DONE;
    }
}
