package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.LooksLike;
import org.entente.dataset.io.ReadTally;
import org.entente.json.Spelling;

/** The columns of a table, found under the names that a mapping gives them or that tools write. */
final class TableColumns {
    private final String file;
    private final ImmutableList<String> header;
    private final ImmutableSet<String> names;
    private final Map<String, String> byKey = new HashMap<>();
    /** Columns of the table that are already read under a name. */
    private final Map<String, String> taken = new HashMap<>();

    TableColumns(String file, ImmutableList<String> header) {
        this.file = file;
        this.header = header;
        this.names = ImmutableSet.copyOf(header);
        Set<String> ambiguous = new HashSet<>();
        for (String name : names) {
            if (byKey.putIfAbsent(LooksLike.nameKey(name), name) != null) {
                ambiguous.add(LooksLike.nameKey(name));
            }
        }
        ambiguous.forEach(byKey::remove);
    }

    /** How the table writes a column: by its name, one of its aliases, or a name that differs by case and signs only. */
    Optional<String> find(String name, YearlyColumn column) {
        return written(name, column).filter(found -> {
            String reader = taken.putIfAbsent(found, name);
            return reader == null || reader.equals(name);
        });
    }

    /** How the table writes some columns; empty if it lacks one of them. */
    Optional<ImmutableList<String>> findAll(ImmutableList<String> wanted) {
        ImmutableList<String> found = wanted.stream()
                .flatMap(name -> find(name, YearlyColumn.builder().build()).stream())
                .collect(ImmutableList.toImmutableList());
        return found.size() == wanted.size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<String> written(String name, YearlyColumn column) {
        if (names.contains(name)) {
            return Optional.of(name);
        }
        for (String alias : column.aliases()) {
            if (names.contains(alias)) {
                return Optional.of(alias);
            }
        }
        for (Map.Entry<String, String> alias : column.aliasesBeside().entrySet()) {
            if (names.contains(alias.getKey()) && names.contains(alias.getValue())) {
                return Optional.of(alias.getKey());
            }
        }
        for (String one : Iterables.concat(ImmutableList.of(name), column.aliases())) {
            String found = byKey.get(LooksLike.nameKey(one));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /**
     * The place of a column, as the table writes it.
     *
     * @throws UnreadableFileException if there are two
     */
    int place(String written) {
        int place = header.indexOf(written);
        if (place != header.lastIndexOf(written)) {
            throw new UnreadableFileException(file, 1, "has column \"" + written + "\" twice");
        }
        return place;
    }

    /**
     * The place of a column that a reader cannot do without, noted as one that the file has.
     *
     * @throws UnreadableFileException if the table has it not, or twice
     */
    int need(String name, YearlyColumn column, ReadTally tally) {
        String written = find(name, column)
                .orElseThrow(() -> new UnreadableFileException(
                        file,
                        1,
                        "has no column \"" + name + "\"; it has " + shown() + ". "
                                + advice(name, "Rename the column that holds it.")));
        tally.hasColumn(name, written);
        return place(written);
    }

    /** Which column was probably meant; else what to do. What the table has is no advice: none of it is the column. */
    String advice(String name, String otherwise) {
        return Spelling.nearest(name, header)
                .map(near -> "Maybe \"" + near + "\".")
                .orElse(otherwise);
    }

    /** Some of the columns, for messages. */
    String shown() {
        String some = String.join(", ", Iterables.limit(header, 12));
        String shown = some.length() > 300 ? some.substring(0, 300) : some;
        return header.size() > 12 || some.length() > 300 ? shown + ", ..." : shown;
    }

    ImmutableList<String> header() {
        return header;
    }
}
