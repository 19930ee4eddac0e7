package org.entente.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files that patterns name, on any storage that Spark reaches. */
final class FilePaths {
    private static final String LOCAL = "file";

    private FilePaths() {}

    /**
     * The files of patterns: in the order of the patterns, those of one by name; of a folder, the files in it. Files whose name
     * begins with a dot or an underscore are left out, as Spark does.
     *
     * @throws IllegalArgumentException if a pattern names no file
     * @throws IOException if the storage cannot be asked
     */
    static List<String> of(List<String> patterns, Configuration storage) throws IOException {
        List<String> files = new ArrayList<>();
        for (String pattern : patterns) {
            Path path = new Path(pattern);
            FileSystem system = path.getFileSystem(storage);
            List<Path> found = new ArrayList<>();
            FileStatus[] matches = system.globStatus(path);
            for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                if (match.isDirectory()) {
                    Arrays.stream(system.listStatus(match.getPath()))
                            .filter(FileStatus::isFile)
                            .map(FileStatus::getPath)
                            .filter(FilePaths::isShown)
                            .forEach(found::add);
                } else {
                    found.add(match.getPath());
                }
            }
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no file " + pattern);
            }
            found.stream().map(Path::toString).sorted().forEach(files::add);
        }
        return files;
    }

    private static boolean isShown(Path file) {
        return !file.getName().startsWith(".") && !file.getName().startsWith("_");
    }

    /** What to call a file in messages: of this machine, as one machine does. */
    static String shown(Path file) {
        return LOCAL.equals(file.toUri().getScheme()) ? file.toUri().getPath() : file.toString();
    }
}
