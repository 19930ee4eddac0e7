package org.entente.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.entente.assessment.Assessor;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures one machine, on one thread, and Spark with two tasks at a time on the same made files: read them, and assess every
 * pair on some days. No test; docs/spark.md has the command that runs it.
 */
class MeasureOnSpark {
    private static final List<String> STATES = List.of(
            ("USA CHN RUS GBR FRA DEU JPN IND PAK IRN IRQ ISR EGY SAU TUR SYR LBN JOR KWT YEM AFG UKR POL ROU BGR GRC ITA ESP"
                            + " PRT NLD BEL DNK NOR SWE FIN EST LVA LTU BLR MDA GEO ARM AZE KAZ UZB TKM KGZ TJK MNG PRK KOR"
                            + " TWN VNM LAO KHM THA MYS SGP IDN PHL AUS NZL CAN MEX CUB HTI COL VEN BRA ARG CHL PER BOL ECU"
                            + " PRY URY ZAF NGA GHA KEN ETH SDN LBY TUN DZA MAR")
                    .split(" "));
    private static final String[] CODES = {"042", "040", "036", "051", "057", "111", "112", "138", "173", "190"};

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void measure(@TempDir Path folder) throws Exception {
        long before = system.getProcessCpuTime();
        long began = System.nanoTime();
        LocalSpark.session(4);
        System.out.printf(
                Locale.ROOT,
                "%nSpark's start: %.1f s, %.1f s of processor time%n%n",
                (System.nanoTime() - began) / 1e9,
                (system.getProcessCpuTime() - before) / 1e9);
        System.out.println(
                "| files | rows | MB | pairs | days | one machine: s | processor s | Spark: s | processor s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        int most = STATES.size();
        int rows = Integer.getInteger("entente.rows", 400_000);
        row(folder, 20, rows / 4, most, 1); // To warm up.
        row(folder, 20, rows / 4, most, 1);
        row(folder, 20, rows, most, 1);
        row(folder, 20, 4 * rows, most, 1);
        row(folder, 320, rows, most, 1);
        row(folder, 20, rows, 15, 1);
        row(folder, 20, rows, 45, 1);
        row(folder, 20, rows, most, 30);
    }

    private void row(Path folder, int files, int rows, int states, int days) throws Exception {
        List<String> asked = IntStream.range(0, days)
                .mapToObj(i -> LocalDate.of(2018, 12, 31).minusDays(10L * i).toString())
                .toList();
        List<Path> made = made(Files.createTempDirectory(folder, "made"), files, rows, states);
        long bytes = 0;
        for (Path file : made) {
            bytes += Files.size(file);
        }
        long[] one = measure(() -> oneMachine(made, asked));
        long[] spark = measure(() -> onSpark(made, asked));
        if (one[2] != spark[2]) {
            throw new IllegalStateException(one[2] + " answers on one machine, on Spark " + spark[2]);
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %,d | %d | %,d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                files,
                rows,
                bytes >> 20,
                one[2] / days,
                days,
                one[0] / 1e9,
                one[1] / 1e9,
                spark[0] / 1e9,
                spark[1] / 1e9);
        for (Path file : made) {
            Files.delete(file);
        }
    }

    private interface Work {
        long answers() throws IOException;
    }

    private long[] measure(Work work) throws IOException {
        System.gc();
        long processor = system.getProcessCpuTime();
        long began = System.nanoTime();
        long answers = work.answers();
        return new long[] {System.nanoTime() - began, system.getProcessCpuTime() - processor, answers};
    }

    private static long oneMachine(List<Path> files, List<String> days) {
        Map<Dyad, Relationship.Builder> pairs = new HashMap<>();
        Assessor assessor = Assessor.standard();
        try (EventCursor events = EventReader.ofDefaults().read(files)) {
            while (events.hasNext()) {
                DyadEvidence one = events.next();
                pairs.computeIfAbsent(
                                one.dyad(),
                                dyad -> Relationship.builder()
                                        .dyad(dyad)
                                        .putSource(
                                                "gdelt",
                                                Source.builder().title("GDELT").build()))
                        .addEvidence(one.evidence());
            }
        }
        return pairs.values().stream()
                .map(Relationship.Builder::build)
                .flatMap(pair -> days.stream().map(day -> assessor.assess(pair, LocalDate.parse(day))))
                .map(OneMachine::text)
                .filter(answer -> !answer.isEmpty())
                .count();
    }

    private static long onSpark(List<Path> files, List<String> days) throws IOException {
        SparkSession spark = LocalSpark.session(4);
        try (EventEvidence events =
                EntenteSpark.read(spark, files.stream().map(Path::toString).toList())) {
            return EntenteSpark.assess(events, days).collectAsList().size();
        }
    }

    /** Files of days that follow each other; three in four rows are domestic, as about as many are in GDELT. */
    private static List<Path> made(Path folder, int files, int rows, int states) throws IOException {
        Random random = new Random(1);
        List<Path> made = new ArrayList<>();
        int id = 0;
        for (int i = 0; i < files; i++) {
            String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                    LocalDate.of(2018, 1, 1).plusDays(300L * i / files));
            Path file = folder.resolve(String.format(Locale.ROOT, "%05d.export.CSV", i));
            try (Writer out = Files.newBufferedWriter(file)) {
                for (int row = 0; row < rows / files; row++) {
                    String from = STATES.get(random.nextInt(states));
                    String to = random.nextInt(4) > 0 ? from : STATES.get(random.nextInt(states));
                    out.write(row(++id, day, from, to, CODES[random.nextInt(CODES.length)]));
                }
            }
            made.add(file);
        }
        return made;
    }

    private static String row(int id, String day, String from, String to, String code) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(id);
        cells[1] = day;
        cells[7] = from;
        cells[17] = to;
        cells[26] = code;
        cells[29] = "1";
        cells[32] = "3";
        cells[51] = "4";
        cells[52] = "Place " + id % 97 + ", somewhere in the world";
        cells[59] = day + "000000";
        cells[60] = "https://news.example.org/" + id + "/a-story-of-the-day-that-is-told-in-many-words.html";
        return String.join("\t", cells) + "\n";
    }
}
