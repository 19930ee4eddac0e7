package org.entente.monitoring;

import com.google.common.base.Preconditions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.assessment.Assessor;
import org.entente.model.EvidenceOutcome;

/** Builds {@link Observatory}, or reads one. */
public final class ObservatoryBuilder {
    /** A duplicate is looked for among the last so many items of a dyad, at least. */
    private static final int ITEMS_REMEMBERED = 64;

    /** More than one machine has processors for; each takes a thread of the system and its stack. */
    private static final int MOST_THREADS = 1024;

    private Assessor assessor = Assessor.standard();
    private int threads = 1;
    private int itemsRemembered = ITEMS_REMEMBERED;
    private LocalDate notAfter = Arguments.LAST;
    private Optional<Consumer<? super Announcement<?>>> listener = Optional.empty();

    ObservatoryBuilder() {}

    /** The assessor, whose model is used; by default {@link Assessor#standard}. */
    public ObservatoryBuilder assessor(Assessor by) {
        assessor = Arguments.given(by, "assessor");
        return this;
    }

    /**
     * The number of threads, at most 1024. With 1, the default, the work is done on the caller's thread; with more, beside
     * it. More than there are processors make nothing faster.
     *
     * @throws IllegalArgumentException if it is not from 1 to 1024
     */
    public ObservatoryBuilder threads(int count) {
        Preconditions.checkArgument(
                count >= 1 && count <= MOST_THREADS,
                "threads must be from 1 to %s: %s. Maybe Runtime.availableProcessors()",
                MOST_THREADS,
                count);
        threads = count;
        return this;
    }

    /**
     * A duplicate is looked for among the last so many items of a dyad, at least; by default 64.
     *
     * @throws IllegalArgumentException if it is not at least 1
     */
    public ObservatoryBuilder itemsRemembered(int count) {
        Preconditions.checkArgument(count >= 1, "itemsRemembered must be at least 1: %s", count);
        itemsRemembered = count;
        return this;
    }

    /**
     * The last day by which an item can have been known, such as today: a later one is refused as
     * {@link EvidenceOutcome#FUTURE}, so that a mistyped date does not move the present day. By default there is no bound.
     *
     * @throws IllegalArgumentException if the day is before year 1 or after year 9999
     */
    public ObservatoryBuilder notAfter(LocalDate last) {
        notAfter = Arguments.day(last, "notAfter");
        return this;
    }

    /**
     * A listener that receives each announcement, instead of {@link Observatory#announcements}: when a day is over, on the
     * thread that took the item that ended it, by day, dyad, and phase before level. An exception that it throws is passed
     * on to the caller of that call, which has been carried out; the announcements after it come with the next ones.
     */
    public ObservatoryBuilder listener(Consumer<? super Announcement<?>> to) {
        listener = Optional.of(Arguments.given(to, "listener"));
        return this;
    }

    /** An observatory that has seen nothing. */
    public Observatory build() {
        return observatory(shards(), ObservatoryFile.Header.empty(assessor.modelId()));
    }

    /**
     * An observatory that goes on from a file that {@link Observatory#write} wrote.
     *
     * @throws InvalidSnapshotException if the file was cut or changed, or is of another format or model
     * @throws IOException if the file cannot be read
     */
    public Observatory read(Path path) throws IOException {
        return read(path, header -> {
            if (!header.model().equals(assessor.modelId())) {
                throw new InvalidSnapshotException("is of model " + header.model() + ", not of " + assessor.modelId()
                        + ". Maybe begin anew with another folder or file, or take it over in Java by"
                        + " ObservatoryBuilder.migrate");
            }
        });
    }

    /**
     * An observatory that goes on from a file that was written by another model, such as an older version of this one.
     *
     * @param report receives what that makes inexact
     * @throws InvalidSnapshotException if the file was cut or changed, or is of another format
     * @throws IOException if the file cannot be read
     */
    public Observatory migrate(Path path, Consumer<? super MigrationReport> report) throws IOException {
        Arguments.given(report, "report");
        return read(
                path,
                header -> report.accept(MigrationReport.of(header.model(), assessor.modelId(), header.monitors())));
    }

    private Observatory read(Path path, ObservatoryFile.Check check) throws IOException {
        Shards shards = shards();
        try {
            return observatory(shards, ObservatoryFile.read(Arguments.given(path, "path"), assessor, check, shards));
        } catch (IOException | RuntimeException e) {
            shards.close();
            throw e;
        }
    }

    private Observatory observatory(Shards shards, ObservatoryFile.Header from) {
        return new Observatory(assessor, listener, notAfter, shards, from);
    }

    private Shards shards() {
        return new Shards(assessor, threads, itemsRemembered);
    }
}
