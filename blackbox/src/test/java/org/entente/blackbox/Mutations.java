package org.entente.blackbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages a text as faults do: by its bytes, its lines, and the words, numbers and brackets that it is made of. */
final class Mutations {
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|-?[0-9][0-9.eE+-]*|[A-Za-z_]+|[\\[\\]{}:,;\t]");
    private static final List<String> EDGES = List.of(
            "",
            "0",
            "-0.0",
            "-1",
            "1.2",
            "7",
            "1e308",
            "4.9e-324",
            "99999999999",
            "NaN",
            "Infinity",
            "null",
            "true",
            "{}",
            "[]",
            "\"\"",
            "\"x\"",
            "\"\\ud800\"",
            "\"CHN\"",
            "\"1958-02-30\"",
            "\"0000\"",
            "\"+999999999-12-31\"",
            "\ufeff",
            "\u0000",
            ",",
            "\"",
            "{",
            "]",
            "\n",
            "XXX",
            "9999-12-31",
            "A".repeat(3000),
            "1" + "+1".repeat(300));

    private final SplittableRandom random;

    Mutations(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The bytes of a text, damaged one to four times. */
    byte[] of(String text) {
        String damaged = text;
        for (int i = random.nextInt(1, 5); i > 0 && !damaged.isEmpty(); i--) {
            damaged = random.nextInt(3) == 0 ? line(damaged) : token(damaged);
        }
        byte[] bytes = damaged.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(8) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    /** A word is replaced, left out, doubled, or put in place of another. */
    private String token(String text) {
        // A window, so that a long text costs no more than a short one.
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + 400);
        List<MatchResult> tokens =
                TOKEN.matcher(text).region(start, end).results().toList();
        if (tokens.isEmpty()) {
            return text;
        }
        MatchResult at = tokens.get(random.nextInt(tokens.size()));
        String other = tokens.get(random.nextInt(tokens.size())).group();
        String instead = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> at.group() + at.group();
            case 2 -> other;
            default -> EDGES.get(random.nextInt(EDGES.size()));
        };
        return text.substring(0, at.start()) + instead + text.substring(at.end());
    }

    /** A line is left out, doubled, or put elsewhere. */
    private String line(String text) {
        int from = text.lastIndexOf('\n', random.nextInt(text.length())) + 1;
        int newline = text.indexOf('\n', from);
        int to = newline < 0 ? text.length() : newline + 1;
        String line = text.substring(from, to);
        String without = text.substring(0, from) + text.substring(to);
        int place = random.nextInt(without.length() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> without;
            case 1 -> text.substring(0, from) + line + text.substring(from);
            default -> without.substring(0, place) + line + without.substring(place);
        };
    }
}
