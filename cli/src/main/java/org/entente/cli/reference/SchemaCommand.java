package org.entente.cli.reference;

import com.google.common.collect.ImmutableSortedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.dataset.ReadReport;
import org.entente.json.Spelling;
import org.entente.relationship.CaseFile;
import org.entente.report.AnswerFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The JSON Schemas that are published. */
@Command(name = "schema", description = "Print the JSON Schema of a case file or an answer; without a name, list them.")
public final class SchemaCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name of a schema, such as case.")
    private String name = "";

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        ImmutableSortedMap<String, Supplier<String>> schemas = schemas();
        Supplier<String> schema = name.isEmpty() ? () -> String.join("\n", schemas.keySet()) + "\n" : schemas.get(name);
        if (schema == null) {
            throw CommandException.usage("there is no schema " + name + ". " + Spelling.advice(name, schemas.keySet()));
        }
        output.write(Answer.ofText(name.isEmpty() ? "schemas" : name, schema));
        return ExitCode.DONE;
    }

    private static ImmutableSortedMap<String, Supplier<String>> schemas() {
        ImmutableSortedMap.Builder<String, Supplier<String>> schemas = ImmutableSortedMap.naturalOrder();
        AnswerFile.schemas().forEach(one -> schemas.put(one, () -> AnswerFile.schema(one)));
        return schemas.put("case-line", CaseFile::lineSchema)
                .put("read-report", ReadReport::schema)
                .build();
    }
}
