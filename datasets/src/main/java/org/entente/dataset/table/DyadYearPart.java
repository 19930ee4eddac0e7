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

    /** Parts rows by pair. */
    static final class Writer implements Closeable {
        private final ImmutableList<DyadYearPart> parts;
        private final ImmutableList<BufferedWriter> rows;
        private final ImmutableList<DataOutputStream> places;
        private final char separator;
        private final int depth;

        /**
         * A writer of new parts.
         *
         * @param name of the files; the number of the part is added
         * @param depth how often the table has been parted, this time included
         */
        Writer(Path folder, String name, int depth, List<String> header, char separator) throws IOException {
            this.separator = separator;
            this.depth = depth;
            ImmutableList.Builder<DyadYearPart> newParts = ImmutableList.builder();
            ImmutableList.Builder<BufferedWriter> newRows = ImmutableList.builder();
            ImmutableList.Builder<DataOutputStream> newPlaces = ImmutableList.builder();
            for (int i = 0; i < COUNT; i++) {
                DyadYearPart part = new DyadYearPart(folder, name + "-" + i, depth);
                newParts.add(part);
                newRows.add(Files.newBufferedWriter(part.rows, StandardCharsets.UTF_8));
                newPlaces.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part.places))));
            }
            parts = newParts.build();
            rows = newRows.build();
            places = newPlaces.build();
            for (BufferedWriter writer : rows) {
                write(writer, header);
            }
        }

        /**
         * Adds a row to the part of its pair.
         *
         * @param keys the row's two parties, as the table writes them, and its year
         */
        void add(CsvRecord row, List<String> keys, RowPlaces place) throws IOException {
            int part = part(keys.get(0), keys.get(1));
            parts.get(part).count++;
            write(rows.get(part), row.getFields());
            places.get(part).writeLong(place.line());
            places.get(part).writeLong(place.position());
        }

        /** The same for both orders of a pair; other pairs of one part are in different ones when it is parted again. */
        private int part(String party1, String party2) {
            long sum = (long) StateNumber.of(party1).hashCode()
                    + StateNumber.of(party2).hashCode();
            long mixed = sum * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> (Long.SIZE - BITS * depth)) & (COUNT - 1);
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

        /** The parts, some of them without rows. */
        ImmutableList<DyadYearPart> parts() {
            return parts;
        }

        @Override
        public void close() throws IOException {
            for (BufferedWriter writer : rows) {
                writer.close();
            }
            for (DataOutputStream writer : places) {
                writer.close();
            }
        }
    }
}
