package org.entente.dataset.result;

import com.google.common.collect.Iterators;
import com.google.common.io.Closer;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Answers to the rows of a table, given in any order and taken in that of the rows. Some are held; the others lie sorted in
 * temporary files, which are merged.
 */
final class AnswerRuns implements Closeable {
    private static final int MOST_HELD = 8_192;
    /** How many files are merged at a time. */
    private static final int MERGED = 64;

    private final Path folder;
    private final List<Answer> held = new ArrayList<>();
    /** The files, by how often their answers have been merged. */
    private final List<List<Path>> files = new ArrayList<>();

    private final Closer opened = Closer.create();
    private int made;

    AnswerRuns() throws IOException {
        folder = Files.createTempDirectory("entente");
    }

    /**
     * The answer to a row.
     *
     * @param row its place in the table
     * @param cells as text of the table that is written, on one line
     */
    record Answer(long row, String cells) {
        private static final Comparator<Answer> IN_ORDER = Comparator.comparingLong(Answer::row);

        private static Answer parse(String line) {
            int comma = line.indexOf(',');
            return new Answer(Long.parseLong(line.substring(0, comma)), line.substring(comma + 1));
        }

        private String line() {
            return row + "," + cells + "\n";
        }
    }

    void add(Answer answer) throws IOException {
        held.add(answer);
        if (held.size() == MOST_HELD) {
            held.sort(Answer.IN_ORDER);
            Path file = write(held.iterator());
            held.clear();
            keep(file, 0);
        }
    }

    private void keep(Path file, int times) throws IOException {
        if (files.size() == times) {
            files.add(new ArrayList<>());
        }
        List<Path> alike = files.get(times);
        alike.add(file);
        if (alike.size() == MERGED) {
            Path merged;
            try (Closer merging = Closer.create()) {
                merged = write(Iterators.mergeSorted(runs(alike, merging), Answer.IN_ORDER));
            }
            for (Path old : alike) {
                Files.delete(old);
            }
            alike.clear();
            keep(merged, times + 1);
        }
    }

    private Path write(Iterator<Answer> answers) throws IOException {
        made++;
        Path file = folder.resolve("answers-" + made);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            while (answers.hasNext()) {
                out.write(answers.next().line());
            }
        }
        return file;
    }

    private static List<Iterator<Answer>> runs(List<Path> files, Closer closer) throws IOException {
        List<Iterator<Answer>> runs = new ArrayList<>();
        for (Path file : files) {
            BufferedReader in = closer.register(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            runs.add(in.lines().map(Answer::parse).iterator());
        }
        return runs;
    }

    /** All answers, in the order of the rows. To be asked for once, when all are there. */
    Iterator<Answer> inOrder() throws IOException {
        held.sort(Answer.IN_ORDER);
        List<Iterator<Answer>> runs = runs(files.stream().flatMap(List::stream).toList(), opened);
        runs.add(held.iterator());
        return Iterators.mergeSorted(runs, Answer.IN_ORDER);
    }

    @Override
    public void close() throws IOException {
        opened.close();
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
}
