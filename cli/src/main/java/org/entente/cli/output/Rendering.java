package org.entente.cli.output;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.entente.json.Json;

/** Answers as text in one format. */
final class Rendering {
    private Rendering() {}

    /** One answer by itself; several as one: texts and rows after each other, JSON in an array, pictures below each other. */
    static String of(List<Answer> answers, Format format) {
        List<Object> forms =
                answers.stream().map(answer -> form(answer, format)).toList();
        return switch (format) {
            case TEXT, MARKDOWN ->
                Printable.of(
                        String.join("\n", forms.stream().map(Object::toString).toList()));
            case JSON -> Json.write(forms.size() == 1 ? forms.get(0) : forms);
            case CSV ->
                CsvTable.concat(forms.stream().map(CsvTable.class::cast).toList())
                        .toText();
            case VEGA_LITE -> Json.writeCompact(forms.size() == 1 ? forms.get(0) : below(forms)) + "\n";
            case HTML -> page(forms);
        };
    }

    private static Object form(Answer answer, Format format) {
        if (!answer.formats().contains(format)) {
            throw CommandException.usage("there is no " + format.label() + " of this. Valid "
                    + (answer.formats().size() == 1 ? "is " : "are ") + Format.labels(answer.formats()) + ".");
        }
        return answer.in(format);
    }

    private static Object below(List<Object> specifications) {
        return ImmutableMap.of("$schema", VegaLite.SCHEMA, "vconcat", specifications);
    }

    private static String page(List<Object> forms) {
        if (forms.size() != 1) {
            throw CommandException.usage("a page is of one case. Maybe -o FOLDER/, which gets one for each.");
        }
        return forms.get(0).toString();
    }
}
