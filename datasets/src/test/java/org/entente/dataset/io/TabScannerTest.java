package org.entente.dataset.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.dataset.event.EventRowsOfOurOwn;
import org.junit.jupiter.api.Test;

/** The scanner finds the rows that FastCSV finds, whatever the bytes and however they arrive. */
class TabScannerTest {
    private static final char NO_QUOTE = '\uffff';
    /** Whatever matters: separators, what is next to them in value, quotes, and bytes with the highest bit. */
    private static final byte[] LETTERS = {
        '\t',
        '\t',
        '\t',
        '\n',
        '\r',
        'a',
        'b',
        '"',
        '#',
        ' ',
        0,
        8,
        11,
        12,
        14,
        (byte) 0x80,
        (byte) 0x89,
        (byte) 0x8a,
        (byte) 0x8d,
        (byte) 0xff
    };

    @Test
    void findsTheRowsThatFastCsvFinds() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] text = new byte[random.nextInt(120)];
            int fewer = random.nextInt(LETTERS.length) + 1;
            for (int at = 0; at < text.length; at++) {
                text[at] = LETTERS[random.nextInt(fewer)];
            }
            InputStream in = trickling(text, random);

            assertThat(rows(new TabScanner(in, "fuzz", 1 + random.nextInt(40))))
                    .as("%s", new String(text, StandardCharsets.ISO_8859_1))
                    .isEqualTo(byFastCsv(text));
        }
    }

    @Test
    void findsTheRowsOfManyBlocks() throws IOException {
        Random random = new Random(6);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 30_000; row++) {
            int columns = 1 + random.nextInt(70);
            for (int column = 0; column < columns; column++) {
                text.append("x".repeat(random.nextInt(9))).append('\t');
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);

        assertThat(bytes.length).isGreaterThan(4 << 20);
        assertThat(rows(new TabScanner(new ByteArrayInputStream(bytes), "long")))
                .isEqualTo(byFastCsv(bytes));
    }

    /** It looks at some thousand bytes at a time, so that rows and ends of lines of two characters lie across. */
    @Test
    void findsRowsThatGoOnForThousandsOfColumns() throws IOException {
        Random random = new Random(7);
        String[] ends = {"\n", "\r\n", "\r", "\n\r", "\r\r\n"};
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 60_000) {
                int columns = random.nextInt(random.nextBoolean() ? 40 : 16_000);
                for (int column = 0; column < columns; column++) {
                    text.append("x".repeat(Math.max(0, random.nextInt(9) - 5))).append('\t');
                }
                text.append(ends[random.nextInt(ends.length)]);
            }
            text.setLength(text.length() - random.nextInt(3));
            byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);

            assertThat(rows(new TabScanner(new ByteArrayInputStream(bytes), "long", 1 << (6 + random.nextInt(12)))))
                    .isEqualTo(byFastCsv(bytes));
        }
    }

    @Test
    void aColumnThatARowDoesNotHaveIsEmptyAndNoneOfTheNextRow() throws IOException {
        TabScanner rows = new TabScanner(new ByteArrayInputStream("a\tb\nc\td\te\nf".getBytes()), "short");
        Row first = rows.next();

        assertThat(first).isNotNull();
        assertThat(first.isBlank(2)).isTrue();
        assertThat(first.text(2)).isEmpty();
        assertThat(first.text(200)).isEmpty();
        assertThat(rows.next()).extracting(row -> row.text(2)).isEqualTo("e");
        assertThat(rows.next()).extracting(row -> row.text(1)).isEqualTo("");
        assertThat(rows.next()).isNull();
        assertThat(rows.next()).isNull();
    }

    @Test
    void columnsAfterThoseThatCanBeAskedForAreCounted() throws IOException {
        byte[] text = "x\t".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Row row = new TabScanner(new ByteArrayInputStream(text), "wide").next();

        assertThat(row).isNotNull();
        assertThat(row.columns()).isEqualTo(1001);
        assertThat(row.text(Row.COLUMNS - 1)).isEqualTo("x");
    }

    @Test
    void aLineOfTenMegabytesIsARowAndOneOfTwentyIsRefused() throws IOException {
        byte[] long10 = ("a\n" + "x".repeat(10 << 20) + "\nb\n").getBytes(StandardCharsets.US_ASCII);
        TabScanner rows = new TabScanner(new ByteArrayInputStream(long10), "long");

        assertThat(rows.next()).isNotNull();
        assertThat(rows.next()).extracting(Row::columns, Row::line).containsExactly(1, 2L);
        assertThat(rows.next()).extracting(row -> row.text(0)).isEqualTo("b");

        byte[] long20 = ("a\n" + "x".repeat(20 << 20)).getBytes(StandardCharsets.US_ASCII);
        TabScanner refused = new TabScanner(new ByteArrayInputStream(long20), "long");

        assertThat(refused.next()).isNotNull();
        assertThatThrownBy(refused::next)
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("long:2: a line is too long to be read");
    }

    @Test
    void rowsBeforeABreakAreGivenOutAndThenTheBreakIsTold() throws IOException {
        TabScanner rows = new TabScanner(
                new SequenceInputStream(new ByteArrayInputStream("a\tb\nc".getBytes()), broken()), "cut");

        assertThat(rows.next()).isNotNull();
        assertThatThrownBy(rows::next).isInstanceOf(IOException.class).hasMessage("gone");
    }

    @Test
    void ofAFileThatBreaksOffAllButTheLastBufferIsGivenOut() {
        byte[] row =
                EventRowsOfOurOwn.gdelt2(1, "20180101", "CHN", "RUS", "042").getBytes(StandardCharsets.US_ASCII);
        byte[] good = new String(row, StandardCharsets.US_ASCII).repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(good), broken());

        try (EventCursor events = EventReader.ofDefaults().read(in, "cut")) {
            assertThatThrownBy(events::readToEnd)
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("gone");
            assertThat(events.report().rows()).isBetween(10_000L - Text.HEAD / row.length - 1, 10_000L);
        }
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
    }

    private static List<List<String>> rows(TabScanner rows) throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            List<String> fields = new ArrayList<>(List.of(row.line() + "", row.columns() + ""));
            for (int column = 0; column < Math.min(row.columns(), Row.COLUMNS); column++) {
                fields.add(row.raw(column, row.length(column)));
            }
            all.add(fields);
        }
        return all;
    }

    private static List<List<String>> byFastCsv(byte[] text) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator('\t')
                .quoteCharacter(NO_QUOTE)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(),
                        new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.ISO_8859_1))) {
            return reader.stream()
                    .map(row -> Stream.concat(
                                    Stream.of(row.getStartingLineNumber() + "", row.getFieldCount() + ""),
                                    row.getFields().stream().limit(Row.COLUMNS))
                            .toList())
                    .toList();
        }
    }

    /** Bytes that arrive a few at a time. */
    private static InputStream trickling(byte[] text, Random random) {
        return new ByteArrayInputStream(text) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(20)));
            }
        };
    }
}
