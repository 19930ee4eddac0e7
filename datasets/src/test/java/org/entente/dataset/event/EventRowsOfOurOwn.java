package org.entente.dataset.event;

import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;

/** Small event files, made here. */
public final class EventRowsOfOurOwn {
    public static final String LIST_HEADER = "date,source,target,code\n";
    private static final int COLUMNS_OF_ICEWS = 20;

    private EventRowsOfOurOwn() {}

    /** A row of GDELT with so many columns, as far as the reader looks at it. */
    public static String gdelt(int columns, int id, String date, String from, String to, String code, String added) {
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(id);
        cells[1] = date;
        cells[5] = from;
        cells[7] = from.substring(0, Math.min(3, from.length()));
        cells[12] = from.length() > 3 ? from.substring(3) : "";
        cells[15] = to;
        cells[17] = to.substring(0, Math.min(3, to.length()));
        cells[22] = to.length() > 3 ? to.substring(3) : "";
        cells[26] = code;
        cells[29] = "1";
        cells[32] = "1";
        cells[columns == 61 ? 51 : 49] = "4";
        cells[columns == 61 ? 52 : 50] = "Somewhere";
        cells[columns == 61 ? 59 : 56] = added;
        return Joiner.on('\t').join(cells) + "\n";
    }

    public static String gdelt2(int id, String date, String from, String to, String code) {
        return gdelt(61, id, date, from, to, code, date + "000000");
    }

    public static String icewsHeader() {
        return Joiner.on('\t')
                        .join(ImmutableList.of(
                                "Event ID",
                                "Event Date",
                                "Source Name",
                                "Source Sectors",
                                "Source Country",
                                "Event Text",
                                "CAMEO Code",
                                "Intensity",
                                "Target Name",
                                "Target Sectors",
                                "Target Country",
                                "Story ID",
                                "Sentence Number",
                                "Publisher",
                                "City",
                                "District",
                                "Province",
                                "Country",
                                "Latitude",
                                "Longitude"))
                + "\n";
    }

    public static String icews(int id, String date, String from, String sectors, String code, String to) {
        String[] cells = new String[COLUMNS_OF_ICEWS];
        Arrays.fill(cells, "NA");
        cells[0] = String.valueOf(id);
        cells[1] = date;
        cells[3] = sectors;
        cells[4] = from;
        cells[6] = code;
        cells[9] = "Government";
        cells[10] = to;
        cells[14] = "Geneva";
        return Joiner.on('\t').join(cells) + "\n";
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    public static byte[] zip(String name, byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(plain);
            out.closeEntry();
        }
        return packed.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static EventCursor read(byte[] file) {
        return EventReader.ofDefaults().read(new ByteArrayInputStream(file), "own.csv");
    }

    public static EventCursor read(String text) {
        return read(bytes(text));
    }

    /** The evidence of a text read by a reader. */
    static List<Evidence> evidence(EventReader reader, String text) {
        try (EventCursor events =
                reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "own.csv")) {
            return events.stream().map(DyadEvidence::evidence).toList();
        }
    }

    /** The evidence of a text. */
    static List<Evidence> evidence(String text) {
        return evidence(EventReader.ofDefaults(), text);
    }
}
