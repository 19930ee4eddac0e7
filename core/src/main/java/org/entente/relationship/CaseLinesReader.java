package org.entente.relationship;

import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.json.Json;
import org.entente.json.ProblemList;

/** Reads a case that is written line by line: the head, then an item on each line. Blank lines are passed over. */
final class CaseLinesReader {
    /** The format that is read. */
    static final String FORMAT = "entente-case-lines/1";

    private static final String CUT_OFF = "is cut off and was left out";

    private final ProblemList problems;
    private final List<Evidence> items = new ArrayList<>();
    private Optional<CaseFileReader.Frame> head = Optional.empty();
    private Optional<EvidenceReader> evidence = Optional.empty();

    /** A reader of one file, with a list that takes what is wrong with it. */
    CaseLinesReader(ProblemList problems) {
        this.problems = problems;
    }

    /** The relationship made of all that is good; empty if not even the dyad can be read. */
    Optional<Relationship> read(byte[] text) {
        int number = 0;
        int start = 0;
        boolean isReadable = true;
        while (start < text.length && isReadable) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            number++;
            isReadable = line(ByteBuffer.wrap(text, start, end - start), number, end == text.length);
            start = end + 1;
        }
        if (isReadable && head.isEmpty()) {
            problems.accept(Problem.of("line 1", "must be the head, but there is nothing", ""));
        }
        return head.flatMap(one -> one.relationship(items));
    }

    /** Reads a line. Returns whether the lines after it can be read. */
    private boolean line(ByteBuffer bytes, int number, boolean isUnended) {
        problems.beginLine("");
        String line;
        try {
            line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            problems.accept(
                    isUnended && head.isPresent()
                            ? cutOff(number, "")
                            : Problem.of("line " + number, "must be UTF-8 text", ""));
            return head.isPresent();
        }
        // A mark may stand on a line of its own, where an editor put one before the head.
        if ((number == 1 ? Json.withoutByteOrderMark(line) : line).isBlank()) {
            return true;
        }
        try {
            JsonNode node = Json.tree(line, "", number - 1);
            problems.beginLine("line " + number + ", ");
            return head.isEmpty() ? readHead(node) : readItem(node, number);
        } catch (InvalidFileException e) {
            if (isUnended && head.isPresent() && isCutOff(line, e)) {
                problems.accept(cutOff(number, Problem.excerpt(line)));
            } else {
                e.problems().stream()
                        .map(problem -> head.isPresent()
                                ? problem
                                : problem.withAdvice(
                                        "The head must stand on one line. Maybe the whole file is one object,"
                                                + " and its name must end with .json."))
                        .forEach(problems);
            }
            return head.isPresent();
        }
    }

    private boolean readHead(JsonNode node) {
        CaseFileReader reader = new CaseFileReader(problems);
        reader.checkRoot(node, ImmutableList.of(FORMAT));
        if (problems.errors() > 0) {
            return false;
        }
        CaseFileReader.Frame frame = reader.head(node);
        head = Optional.of(frame);
        evidence = Optional.of(frame.evidence());
        return true;
    }

    private boolean readItem(JsonNode node, int number) {
        evidence.flatMap(reader -> reader.read(node, "$", "line " + number)).ifPresent(items::add);
        return true;
    }

    /** Whether a line that is not JSON only lacks its end. */
    private static boolean isCutOff(String line, InvalidFileException e) {
        return e.getCause() instanceof JsonEOFException || !line.stripTrailing().endsWith("}");
    }

    private static Problem cutOff(int number, String line) {
        return Problem.of("line " + number, CUT_OFF, line)
                .withAdvice("Maybe the writing was stopped. Remove the line, and code its item again.")
                .asWarning();
    }
}
