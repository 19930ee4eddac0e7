package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.dataset.io.StateNumber;

/**
 * A part of a dyad-year table in a temporary file: all rows of some pairs, in both directions, under the table's header; and
 * beside it, for each row, where it stands in the table.
 */
final class DyadYearPart {
    private static final int BITS = 6;
    /** Into how many parts a table, or a part, is parted. */
    static final int COUNT = 1 << BITS;

    private final Path rows;
    private final Path places;
    private final int depth;
    private long count;
    /** What the pairs of its rows are parted by; where it is one, they cannot be parted again. */
    private long key;

    private boolean hasOneKey = true;

    private DyadYearPart(Path folder, String name, int depth) {
        this.rows = folder.resolve(name);
        this.places = folder.resolve(name + "-places");
        this.depth = depth;
    }

    /** How many rows it has. */
    long count() {
        return count;
    }

    /** How often the table was parted to make it. */
    int depth() {
        return depth;
    }

    /** Whether its rows can be parted again: a part of one pair cannot. */
    boolean canBeParted() {
        return !hasOneKey && BITS * (depth + 1) <= Long.SIZE;
    }

    private void count(long keyOfRow) {
        hasOneKey &= count == 0 || keyOfRow == key;
        key = keyOfRow;
        count++;
    }

    /** The rows under the table's header, each on a line. */
    Path rows() {
        return rows;
    }

    /** Removes the files. */
    void delete() throws IOException {
        Files.deleteIfExists(rows);
        Files.deleteIfExists(places);
    }

    /** Where its rows stand in the table, read in step with them. */
    Places places() throws IOException {
        return new Places(new DataInputStream(new BufferedInputStream(Files.newInputStream(places))));
    }

    /** Where the rows of a part stand in the table. */
    static final class Places extends RowPlaces implements Closeable {
        private final DataInputStream in;

        private Places(DataInputStream in) {
            this.in = in;
        }

        @Override
        void advance(CsvRecord row) throws IOException {
            moveTo(in.readLong(), in.readLong());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** A part that is being written. */
    private static final class OpenPart implements Closeable {
        private final DyadYearPart part;
        private final BufferedWriter rows;
        private final DataOutputStream places;

        OpenPart(DyadYearPart part) throws IOException {
            this.part = part;
            this.rows = Files.newBufferedWriter(part.rows, StandardCharsets.UTF_8);
            this.places = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part.places)));
        }

        @Override
        public void close() throws IOException {
            rows.close();
            places.close();
        }
    }

    /** Parts rows by pair. */
    static final class Writer implements Closeable {
        private final Path folder;
        private final String name;
        private final int depth;
        private final List<String> header;
        private final char separator;
        /** By number; those alone that have rows. */
        private final SortedMap<Integer, OpenPart> parts = new TreeMap<>();

        /**
         * A writer of new parts.
         *
         * @param name of the files; the number of the part is added
         * @param depth how often the table has been parted, this time included
         */
        Writer(Path folder, String name, int depth, List<String> header, char separator) {
            this.folder = folder;
            this.name = name;
            this.depth = depth;
            this.header = header;
            this.separator = separator;
        }

        /**
         * Adds a row to the part of its pair.
         *
         * @param keys the row's two parties, as the table writes them, and its year
         */
        void add(CsvRecord row, List<String> keys, RowPlaces place) throws IOException {
            long key = key(keys.get(0), keys.get(1));
            OpenPart open = open((int) (key >>> (Long.SIZE - BITS * depth)) & (COUNT - 1));
            open.part.count(key);
            write(open.rows, row.getFields());
            open.places.writeLong(place.line());
            open.places.writeLong(place.position());
        }

        private OpenPart open(int number) throws IOException {
            OpenPart open = parts.get(number);
            if (open == null) {
                open = new OpenPart(new DyadYearPart(folder, name + "-" + number, depth));
                parts.put(number, open);
                write(open.rows, header);
            }
            return open;
        }

        /** The same for both orders of a pair; other pairs of one part are in different ones when it is parted again. */
        private static long key(String party1, String party2) {
            long sum = (long) StateNumber.of(party1).hashCode()
                    + StateNumber.of(party2).hashCode();
            return sum * 0x9E3779B97F4A7C15L;
        }

        private void write(BufferedWriter out, List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                // One line for each row; in quotes, so that the same is read from it.
                String cell = cells.get(i).replace('\n', ' ').replace('\r', ' ').replace("\"", "\"\"");
                if (i > 0) {
                    out.write(separator);
                }
                out.write('"');
                out.write(cell);
                out.write('"');
            }
            out.write('\n');
        }

        /** The parts, in order. */
        ImmutableList<DyadYearPart> parts() {
            return parts.values().stream().map(open -> open.part).collect(ImmutableList.toImmutableList());
        }

        @Override
        public void close() throws IOException {
            for (OpenPart open : parts.values()) {
                open.close();
            }
        }
    }
}
