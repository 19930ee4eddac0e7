package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.entente.dataset.cases.ShippedCases;
import org.entente.dataset.table.YearlyDyad;
import org.entente.learning.TrainingSet;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.Provenance;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;

/** What the fits of yearly instruments have in common: {@code <program> <table.csv[.gz]> <out.json> <date> [seeds]}. */
public final class YearlyFit {
    private static final String VERSION = "2";

    private final String program;
    private final Path table;
    private final Path out;
    private final String date;
    private final int seeds;

    private YearlyFit(String program, Path table, Path out, String date, int seeds) {
        this.program = program;
        this.table = table;
        this.out = out;
        this.date = date;
        this.seeds = seeds;
    }

    /**
     * Reads a program's arguments.
     *
     * @throws IllegalArgumentException if there are too few, or one is wrong
     */
    public static YearlyFit of(String program, String[] arguments) {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("Usage: " + program + " <table> <out.json> <date> [seeds of folds]");
        }
        return new YearlyFit(
                program,
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                LocalDate.parse(arguments[2]).toString(),
                arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3);
    }

    /** The table to fit to. */
    public Path table() {
        return table;
    }

    /** How many ways to share pairs out among folds are tried. */
    public int seeds() {
        return seeds;
    }

    /** The table but for the pairs that have a case file, which are judged by what is fitted. */
    public ExpertTable read() throws IOException {
        return read(table, column -> false);
    }

    /**
     * A table but for the pairs that have a case file, with columns hidden.
     *
     * @param hidden columns that are not read, as if the table had none of them
     */
    static ExpertTable read(Path table, Predicate<String> hidden) throws IOException {
        ImmutableSet<Dyad> cases = pairsOfCases();
        return ExpertTable.read(table, (YearlyDyad pair) -> !cases.contains(pair.dyad()), hidden);
    }

    /** The pairs that have a case file: they judge what is learned from others. */
    static ImmutableSet<Dyad> pairsOfCases() {
        return ShippedCases.names().stream()
                .map(name -> ShippedCases.read(name).dyad())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** An axis without what it holds of instruments. */
    static <S extends Enum<S>> HmmParameters<S> withoutInstruments(HmmParameters<S> axis) {
        ImmutableSortedMap.Builder<Factor, FactorTables<S>> tables = ImmutableSortedMap.naturalOrder();
        axis.tables()
                .forEach((factor, own) -> tables.put(
                        factor,
                        new FactorTables<>(own.codebook(), ImmutableSortedMap.of(), own.closeOutsideSecurity())));
        return HmmParameters.builder(axis).tables(tables.buildOrThrow()).build();
    }

    /**
     * Writes what a fit has changed.
     *
     * @param prefix of the names under which its provenance is kept
     * @param text what was fitted to what
     * @param labels which they are
     */
    public void write(String prefix, String text, String labels, Model start, Model fitted, TrainingSet<?> data)
            throws IOException {
        write(prefix, text, labels, start, fitted, data.labels(), data.dyads().size());
    }

    /** The same, of so many labelled years of so many pairs. */
    public void write(
            String prefix, String text, String labels, Model start, Model fitted, int labelledYears, int pairs)
            throws IOException {
        String name = String.valueOf(table.getFileName());
        Provenance provenance = new Provenance(
                text,
                ImmutableSortedMap.<String, String>naturalOrder()
                        .put(prefix + ".command", program + " " + name + " " + out.getFileName() + " " + date)
                        .put(prefix + ".data", name + ", " + labels)
                        .put(prefix + ".dataDigest", digest(table))
                        .put(prefix + ".date", date)
                        .put(prefix + ".labelledYears", Integer.toString(labelledYears))
                        .put(prefix + ".pairs", Integer.toString(pairs))
                        .put(prefix + ".leftOut", "the pairs of the shipped cases")
                        .buildOrThrow());
        String json = start.changesTo(fitted, VERSION, provenance).toJson();
        Files.writeString(out, json, StandardCharsets.UTF_8);
    }

    /** Which file it is. */
    static String digest(Path file) throws IOException {
        return "SHA-256 " + MoreFiles.asByteSource(file).hash(Hashing.sha256());
    }
}
