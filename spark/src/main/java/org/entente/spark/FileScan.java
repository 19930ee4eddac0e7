package org.entente.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.event.EventScan;
import org.entente.dataset.event.ReportedEvent;
import org.entente.report.AnswerFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads files: a row for each event that one reports, and at its end one with its account. What is wrong with a file is in its
 * account; where the storage fails, the task does, to be tried again.
 */
final class FileScan implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final String FILE = "file";
    static final String ROW = "row";
    static final String TEXT = "text";
    static final String REPORT = "report";
    static final String ACCOUNT = "account";

    /** Either pair and report, or an account. */
    static final StructType SCHEMA = new StructType()
            .add(FILE, DataTypes.IntegerType, false)
            .add(ROW, DataTypes.LongType, false)
            .add(TEXT, DataTypes.IntegerType, false)
            .add(EvidenceRows.DYAD, DataTypes.StringType)
            .add(REPORT, DataTypes.BinaryType)
            .add(ACCOUNT, DataTypes.BinaryType);

    private final ReadingOptions options;
    private final Broadcast<SerializableConfiguration> storage;

    FileScan(ReadingOptions options, Broadcast<SerializableConfiguration> storage) {
        this.options = options;
        this.storage = storage;
    }

    @Override
    public Iterator<Row> call(Row file) throws IOException {
        return new Rows(
                file.getInt(0), file.getString(1), options, storage.value().value());
    }

    /** An account as {@link #SCHEMA} has it. */
    static FileAccount account(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (FileAccount) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("the account of a file cannot be read", e);
        }
    }

    private static byte[] bytes(FileAccount account) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(account);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** The rows of a file, read as they are asked for. */
    private static final class Rows implements Iterator<Row> {
        private final int file;
        private final Watched in;
        private final EventScan scan;
        private final FileAccount account;
        private boolean over;

        Rows(int file, String name, ReadingOptions options, Configuration storage) throws IOException {
            Path path = new Path(name);
            this.file = file;
            this.account = new FileAccount(file);
            this.in = new Watched(path.getFileSystem(storage).open(path));
            this.scan = scan(in, FilePaths.shown(path), options);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> scan.close());
        }

        private static EventScan scan(InputStream in, String name, ReadingOptions options) throws IOException {
            try {
                return options.reader().scan(in, name);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        }

        @Override
        public boolean hasNext() {
            return !over;
        }

        @Override
        public Row next() {
            if (over) {
                throw new NoSuchElementException();
            }
            UnreadableFileException trouble = null;
            try {
                if (scan.hasNext()) {
                    return row(scan.next());
                }
            } catch (UnreadableFileException e) {
                in.throwFailure();
                trouble = e;
            }
            over = true;
            scan.close();
            account.close(scan.texts(), AnswerFile.format(scan.report()), trouble);
            return RowFactory.create(file, Long.MAX_VALUE, 0, null, null, bytes(account));
        }

        private Row row(ReportedEvent event) {
            return RowFactory.create(
                    file,
                    account.add(event),
                    scan.texts().size() - 1,
                    event.dyad().toString(),
                    event.toBytes(),
                    null);
        }
    }

    /** Remembers a failure of the storage, which is another thing than a damaged file. */
    private static final class Watched extends FilterInputStream {
        private @Nullable IOException failure;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public long skip(long count) throws IOException {
            try {
                return in.skip(count);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        void throwFailure() {
            if (failure != null) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
