package org.entente.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Event files, made here. */
final class MadeFiles {
    private static final List<String> PARTIES = List.of("CHN", "RUS", "USA", "IRN", "FRA", "JPN");
    private static final List<String> CODES = List.of("042", "190", "057", "040", "051", "173", "138", "111");

    /** Which column of {@link #mapped} says what. */
    static final String MAPPING = "{\"format\": \"entente-event-mapping/1\", \"name\": \"mine\", \"version\": \"1\","
            + " \"parties\": \"ISO\", \"codes\": \"DIRECT\", \"columns\": {\"DATE\": \"when\", \"FROM\": \"who\","
            + " \"TO\": \"whom\", \"FACTOR\": \"factor\", \"AREA\": \"area\", \"SCORE\": \"score\"},"
            + " \"key\": \"mine\", \"source\": {\"title\": \"My list\"}}";

    private MadeFiles() {}

    /**
     * Files of GDELT, each of five days of three months, plain, gzip and zip in turn. Two in five rows tell again what was told
     * in the last days, half of them under their old number; between some pairs there is no force.
     */
    static List<Path> gdelt(Path folder, long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        List<String[]> told = new ArrayList<>();
        int id = 0;
        for (LocalDate day = LocalDate.of(2018, 1, 1); day.getMonthValue() < 4; day = day.plusDays(5)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                String received = DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(5 * i / 500));
                boolean again = random.nextInt(5) < 2 && told.size() > 10;
                String[] event = again
                        ? told.get(told.size() - 1 - random.nextInt(Math.min(told.size(), 400)))
                        : made(received, ++id, random);
                told.add(event);
                int number = again && random.nextBoolean() ? Integer.parseInt(event[4]) : ++id;
                text.append(row(number, event, received));
            }
            if (random.nextInt(3) == 0) {
                text.append("cut\tshort\n");
            }
            files.add(write(
                    folder,
                    DateTimeFormatter.BASIC_ISO_DATE.format(day) + ".export.CSV",
                    text.toString(),
                    files.size()));
        }
        return files;
    }

    private static String[] made(String received, int id, Random random) {
        String from = PARTIES.get(random.nextInt(PARTIES.size()));
        String to = PARTIES.get(random.nextInt(PARTIES.size()));
        boolean quiet = from.equals("FRA") || to.equals("FRA");
        int code = quiet ? 2 + random.nextInt(3) : random.nextInt(CODES.size());
        return new String[] {received, from, to, CODES.get(code), String.valueOf(id)};
    }

    /** A row of GDELT 2.0, as far as the reader looks at it. */
    private static String row(int number, String[] event, String received) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(number);
        cells[1] = event[0];
        cells[5] = event[1];
        cells[7] = event[1];
        cells[15] = event[2];
        cells[17] = event[2];
        cells[26] = event[3];
        cells[29] = "1";
        cells[32] = "1";
        cells[51] = "4";
        cells[52] = "Somewhere";
        cells[59] = received + "000000";
        return String.join("\t", cells) + "\n";
    }

    /** Lists without ids, of the same name in folders of their own. */
    static List<Path> lists(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            StringBuilder text = new StringBuilder("date,source,target,code\n");
            for (int day = 1; day < 29; day++) {
                text.append(String.format("2001-0%d-%02d,CHN,RUS,04%d%n", i + 1, day, day % 5))
                        .append(String.format("2001-0%d-%02d,RUS,CHN,057%n", i + 1, day));
            }
            Path own = Files.createDirectories(folder.resolve("list-" + i));
            files.add(Files.writeString(own.resolve("events.csv"), text));
        }
        return files;
    }

    /** Weekly files of POLECAT; half of the events of a week are told again in the next, under other ids. */
    static List<Path> polecat(Path folder) throws IOException {
        String header = "Event ID\tEvent Date\tEvent Type\tEvent Mode\tQuad Code\tContexts\tActor Country"
                + "\tPrimary Actor Sector\tRecipient Country\tPrimary Recipient Sector\tCity\tProvince"
                + "\tPublication Date\n";
        List<String> types = List.of("CONSULT\tvisit", "AGREE\t", "ASSAULT\tairstrikes", "COOPERATE\t");
        List<String> contexts = List.of("", "military", "economic");
        List<Path> files = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            StringBuilder text = new StringBuilder(header);
            for (int i = 0; i < 60; i++) {
                LocalDate day = LocalDate.of(2023, 1, 30).plusDays(7L * week + i / 10);
                LocalDate told = i < 10 && week > 0 ? day.minusDays(1) : day;
                text.append(String.join(
                                "\t",
                                "w" + week + "-" + i,
                                told.toString(),
                                types.get(i % 4),
                                "",
                                contexts.get(i % 3),
                                PARTIES.get(i % 2),
                                "Government",
                                PARTIES.get(2 + i % 3),
                                "Government",
                                "None",
                                "None",
                                day.toString()))
                        .append("\n");
            }
            files.add(write(folder, "week-" + week + ".txt", text.toString(), week));
        }
        return files;
    }

    /** A list in a form of its own, read by {@link #MAPPING}. */
    static List<Path> mapped(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            StringBuilder text = new StringBuilder("when,who,whom,factor,area,score\n");
            for (int day = 1; day < 29; day++) {
                text.append(String.format("2020-0%d-%02d,CHN,RUS,ACCOMMODATION,TRADE,0.%d%n", i + 1, day, day % 8));
            }
            files.add(Files.writeString(folder.resolve("mine-" + i + ".csv"), text));
        }
        return files;
    }

    private static Path write(Path folder, String name, String text, int turn) throws IOException {
        String ending = List.of("", ".gz", ".zip").get(turn % 3);
        Path file = folder.resolve(name + ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (ending.equals(".gz")) {
                try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                    packed.write(bytes);
                }
            } else if (ending.equals(".zip")) {
                try (ZipOutputStream packed = new ZipOutputStream(out)) {
                    packed.putNextEntry(new ZipEntry(name));
                    packed.write(bytes);
                }
            } else {
                out.write(bytes);
            }
        }
        return file;
    }
}
