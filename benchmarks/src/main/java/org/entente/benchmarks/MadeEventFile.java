package org.entente.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes a large GDELT 2.0 file from a small genuine one: {@code MadeEventFile <genuine> <out> <megabytes>}. The rows are
 * repeated; each time, all dates are one day later, and the countries of the rows change places with one another. So rows
 * are as long as genuine ones, most dyads of the world occur, and no event occurs twice.
 */
public final class MadeEventFile {
    private static final int DAY = 1;
    private static final int[] COUNTRIES = {7, 17};
    private static final int[] CODES = {5, 15};
    private static final int COLUMNS = 61;

    private MadeEventFile() {}

    public static void main(String[] args) throws IOException {
        make(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[2]) << 20);
    }

    /** Makes the file, unless there is one of at least that size. */
    static void make(Path genuine, Path out, long bytes) throws IOException {
        if (Files.exists(out) && Files.size(out) >= bytes) {
            return;
        }
        List<String[]> rows;
        try (var lines = Files.lines(genuine, StandardCharsets.ISO_8859_1)) {
            rows = lines.map(line -> line.split("\t", -1))
                    .filter(row -> row.length == COLUMNS)
                    .toList();
        }
        List<String> countries = List.copyOf(rows.stream()
                .flatMap(row -> Arrays.stream(CODES).mapToObj(column -> row[column]))
                .filter(code -> code.length() >= 3)
                .map(code -> code.substring(0, 3))
                .filter(code -> rows.stream().anyMatch(row -> row[COUNTRIES[0]].equals(code)))
                .collect(Collectors.toCollection(TreeSet::new)));
        SplittableRandom random = new SplittableRandom(1);
        long written = 0;
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out), 1 << 20)) {
            for (int times = 0; written < bytes; times++) {
                Map<String, String> places = permuted(countries, random);
                LocalDate day = LocalDate.of(2015, 1, 1).plusDays(times);
                for (String[] row : rows) {
                    byte[] line = line(row, rows.size(), times, day, places);
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

    private static Map<String, String> permuted(List<String> countries, SplittableRandom random) {
        String[] shuffled = countries.toArray(new String[0]);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            String swap = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swap;
        }
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < shuffled.length; i++) {
            places.put(countries.get(i), shuffled[i]);
        }
        return places;
    }
}
