package org.entente.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.entente.party.CodeScheme;
import org.entente.party.Parties;

/**
 * Makes a large GDELT 2.0 file from a small genuine one: {@code MadeEventFile <genuine> <out> <megabytes>}. The rows are
 * repeated; each time, all dates are one day later, and in two rows of five the countries change places with others of the
 * world. So rows are as long as genuine ones, most dyads of the world occur, some of them far more often than others, and no
 * event occurs twice.
 */
public final class MadeEventFile {
    private static final int DAY = 1;
    private static final int[] COUNTRIES = {7, 17};
    private static final int[] CODES = {5, 15};
    private static final int COLUMNS = 61;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    /** Of so many rows ... */
    private static final int ROWS = 5;
    /** ... the countries of so many change places. */
    private static final int PERMUTED = 2;

    private MadeEventFile() {}

    public static void main(String[] args) throws IOException {
        make(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[2]) << 20);
    }

    /**
     * Over how many pairs and how long a time rows are spread.
     *
     * @param states how many states there are at most; all rows are between them, in order of their codes
     * @param days how many of them lie between one repeat of the rows and the next
     */
    record Spread(int states, int days) {}

    /** Makes the file, unless there is one of at least that size. */
    static void make(Path genuine, Path out, long bytes) throws IOException {
        make(genuine, out, bytes, new Spread(Integer.MAX_VALUE, 1));
    }

    /** The same, spread otherwise. */
    static void make(Path genuine, Path out, long bytes, Spread spread) throws IOException {
        if (Files.exists(out) && Files.size(out) >= bytes) {
            return;
        }
        List<String[]> rows;
        try (var lines = Files.lines(genuine, StandardCharsets.ISO_8859_1)) {
            rows = lines.map(line -> line.split("\t", -1))
                    .filter(row -> row.length == COLUMNS)
                    .toList();
        }
        List<String> countries = countries();
        boolean isWorld = spread.states() >= countries.size();
        Random random = new Random(1);
        long written = 0;
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out), 1 << 20)) {
            for (int times = 0; written < bytes; times++) {
                Map<String, String> places = permuted(countries, spread.states(), random);
                for (int i = 0; i < rows.size(); i++) {
                    boolean permutes = !isWorld || (i + times) % ROWS < PERMUTED;
                    LocalDate day = FIRST_DAY.plusDays((long) spread.days() * times);
                    byte[] line = line(rows.get(i), rows.size(), times, day, permutes ? places : Map.of());
                    stream.write(line);
                    written += line.length;
                }
            }
        }
    }

    private static byte[] line(String[] row, int rows, int times, LocalDate day, Map<String, String> places) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        String[] made = row.clone();
        made[0] = Long.toString(Long.parseLong(row[0]) + (long) rows * times);
        made[DAY] = date;
        made[2] = date.substring(0, 6);
        made[3] = date.substring(0, 4);
        made[59] = date + "000000";
        for (int i = 0; i < COUNTRIES.length; i++) {
            String country = places.get(row[COUNTRIES[i]]);
            if (country != null) {
                made[COUNTRIES[i]] = country;
                if (row[CODES[i]].startsWith(row[COUNTRIES[i]])) {
                    made[CODES[i]] = country + row[CODES[i]].substring(3);
                }
            }
        }
        return (String.join("\t", made) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** CAMEO's codes of all states of that time. */
    private static List<String> countries() {
        Parties parties = Parties.standard();
        return parties.all().stream()
                .filter(party -> party.existsOn(FIRST_DAY))
                .map(party -> parties.findCode(party, CodeScheme.CAMEO, FIRST_DAY))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** For each state another, of so many. */
    private static Map<String, String> permuted(List<String> countries, int states, Random random) {
        List<String> shuffled = new ArrayList<>(countries);
        Collections.shuffle(shuffled, random);
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < shuffled.size(); i++) {
            int other = countries.indexOf(shuffled.get(i)) % Math.min(states, countries.size());
            places.put(countries.get(i), countries.get(other));
        }
        return places;
    }
}
