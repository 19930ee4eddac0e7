package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * The examples of the pages for users of the command are what it prints, on standard error where it prints nothing else. With
 * {@code -Dentente.docs.write=true} they are written anew instead, as after a change of the model.
 */
class DocumentationTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PAGE = DOCS.resolve("cli.md");
    private static final Path TUTORIAL_CASE = DOCS.resolve("tutorial/indonesia-malaysia.json");
    /** Where the files that the examples name can be had. */
    private static final Path FILES = DOCS.resolve("files");

    private static final ImmutableList<String> NAMES =
            ImmutableList.of("broken.json", "dyads.csv", "events.csv", "labelled.csv", "odd.json", "other.csv");
    private static final String MORE = "[...]";
    private static final Pattern EXAMPLE =
            Pattern.compile("```console lines=(\\d+)\n\\$ entente ([^\n]*)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cli.md", "tutorial.md", "how-to.md"})
    void showsWhatTheCommandPrints(String name) throws IOException {
        prepare();
        Path file = DOCS.resolve(name);
        String page = Files.readString(file);
        String printed = EXAMPLE.matcher(page)
                .replaceAll(example -> Matcher.quoteReplacement(
                        "```console lines=" + example.group(1) + "\n$ entente " + example.group(2) + "\n"
                                + print(example.group(2), Integer.parseInt(example.group(1))) + "```"));
        if (Boolean.getBoolean("entente.docs.write")) {
            Files.writeString(file, printed);
        }
        assertThat(page).containsPattern(EXAMPLE);
        assertThat(Files.readString(file)).isEqualTo(printed);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void hasTheFilesThatItsExamplesName(String name) throws IOException {
        prepare();
        String made = Files.readString(folder.resolve(name));
        if (Boolean.getBoolean("entente.docs.write")) {
            Files.createDirectories(FILES);
            Files.writeString(FILES.resolve(name), made);
        }
        assertThat(FILES.resolve(name)).hasContent(made);
    }

    @Test
    void hasAnExampleOfEachVerb() throws IOException {
        String page = Files.readString(PAGE);
        CommandLine command =
                Main.commandLine(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
        assertThat(command.getSubcommands().keySet())
                .allSatisfy(verb -> assertThat(page).contains("entente " + verb));
    }

    @Test
    void showsLabelsAndItemsOfTheTutorialAsTheyStandInItsCase() throws IOException {
        String tutorial = Files.readString(DOCS.resolve("tutorial.md"));

        assertThat(tutorial.lines().filter(line -> line.startsWith("    {")))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        line -> assertThat(Files.readAllLines(TUTORIAL_CASE)).contains(line));
    }

    private String print(String line, int lines) {
        Called called = Called.entente(words(line));
        List<String> told = (called.out().isEmpty() ? called.err() : called.out())
                .replace(folder + "/", "")
                .lines()
                .map(String::stripTrailing)
                .toList();
        List<String> shown = new ArrayList<>(told.subList(0, Math.min(lines, told.size())));
        if (shown.size() < told.size()) {
            shown.add(MORE);
        }
        return String.join("\n", shown) + "\n";
    }

    /** What names a file, or is to be one, is in the folder. */
    private Object[] words(String line) {
        List<String> words = List.of(line.split(" "));
        return IntStream.range(0, words.size())
                .mapToObj(i -> {
                    boolean file = Files.exists(folder.resolve(words.get(i)))
                            || (i > 0 && words.get(i - 1).equals("-o"));
                    return file ? folder.resolve(words.get(i)) : words.get(i);
                })
                .toArray();
    }

    private void prepare() throws IOException {
        Files.copy(TUTORIAL_CASE, folder.resolve("indonesia-malaysia.json"));
        CaseTexts.write(
                folder,
                "lasting.json",
                Model.standard()
                        .toJson()
                        .replace("\"entente-standard\"", "\"lasting-treaties\"")
                        .replaceFirst("(?<key>tiringHalfLifeYears[^0-9]+)10.0", "${key}20.0"));
        CaseTexts.broken(folder);
        CaseTexts.write(
                folder,
                "odd.json",
                CaseTexts.of(
                        CaseTexts.item(
                                "a",
                                "EVENT",
                                "1990",
                                "MILITARY_RESTRAINT",
                                -0.5,
                                "The border dispute remained unsettled."),
                        CaseTexts.item(
                                "b",
                                "CONDITION",
                                "1980/..",
                                "ACCOMMODATION",
                                -0.5,
                                "The embargo was lifted in 1999.")));
        List<String> events = new ArrayList<>(List.of("date,source,target,code"));
        for (LocalDate day = LocalDate.of(1990, 1, 3); day.getYear() < 1992; day = day.plusDays(9)) {
            events.add(day + ",USA,IRN,173");
            events.add(day + ",FRA,DEU,057");
        }
        events.add("1992-02-30,FRA,DEU,057");
        CaseTexts.lines(folder, "events.csv", events);
        CaseTexts.lines(
                folder,
                "dyads.csv",
                List.of("ccode1,ccode2,year,cowmidongoing,cowmidonset", "365,710,1968,0,0", "365,710,1969,1,1"));
        Files.copy(LearningVerbsTest.labelled(folder.resolve("labelled.csv")), folder.resolve("other.csv"));
    }
}
