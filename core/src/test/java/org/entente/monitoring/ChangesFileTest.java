package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.Damage;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesFileTest {
    @TempDir
    Path folder;

    private Path csv;
    private Path snapshot;

    @BeforeEach
    void nameFiles() {
        csv = folder.resolve("changes.csv");
        snapshot = folder.resolve("world.json");
    }

    static List<DyadEvidence> news(long seed) {
        List<DyadEvidence> news = new ArrayList<>();
        for (Dyad dyad : List.of(Dyad.of("CHN", "RUS"), Dyad.of("GRC", "TUR"), Dyad.of("EGY", "ISR"))) {
            for (Evidence item : EvidenceStream.years(seed * 7 + dyad.toString().length() + news.size(), 150)) {
                news.add(new DyadEvidence(dyad, item));
            }
        }
        news.sort(Comparator.comparing(one -> one.evidence().knownBy()));
        return news;
    }

    private List<String> uninterrupted(List<DyadEvidence> news) throws IOException {
        Path whole = folder.resolve("whole.csv");
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(whole, world)) {
            news.forEach(world::take);
            changes.writeAnnouncements();
        }
        return Files.readAllLines(whole);
    }

    /** A process that takes some items and saves now and then, until it is killed; how far the next one is to go back. */
    private int run(List<DyadEvidence> news, int from, SplittableRandom random) throws IOException {
        int killed = Math.min(news.size(), from + random.nextInt(90));
        int saved = from;
        ObservatoryBuilder builder = Observatory.builder().threads(1 + random.nextInt(2));
        try (Observatory world = Files.exists(snapshot) ? builder.read(snapshot) : builder.build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            for (int i = from; i < killed; i++) {
                world.take(news.get(i));
                if (random.nextInt(5) == 0) {
                    changes.writeAnnouncements();
                }
                if (random.nextInt(25) == 0 || i == news.size() - 1) {
                    changes.save(snapshot);
                    saved = i + 1;
                }
            }
        }
        if (random.nextBoolean() && saved < news.size()) {
            // Torn off in the middle of a line.
            Files.writeString(csv, "2001-07-1", StandardOpenOption.APPEND);
        }
        return saved;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdsEachChangeOnceHoweverOftenItsProcessWasKilled(long seed) throws IOException {
        List<DyadEvidence> news = news(seed);
        List<String> whole = uninterrupted(news);
        SplittableRandom random = new SplittableRandom(seed);
        int kills = 0;
        for (int next = 0; next < news.size(); kills++) {
            next = run(news, next, random);
        }

        assertThat(Files.readAllLines(csv)).as("seed %s", seed).isEqualTo(whole);
        assertThat(kills).as("seed %s", seed).isGreaterThan(8);
        assertThat(whole).hasSizeGreaterThan(3);
    }

    @Test
    void saysWhatChangedAndWhatWouldReverseIt() throws IOException {
        assertThat(uninterrupted(news(1))).first().isEqualTo("date,dyad,axis,from,to,probability,factors,reversed_by");
        assertThat(uninterrupted(news(1)).stream().skip(1))
                .allMatch(line ->
                        line.matches("[0-9-]{10},[A-Z]{3}-[A-Z]{3},(PHASE,[A-Z_]*,[A-Z_]+|PEACE,[A-Z_]*,[A-Z_]+),"
                                + "[01]\\.[0-9]{4},[A-Z_ ]+,([A-Z_]+ [A-Z]+ [0-9]+)?"));
    }

    @Test
    void holdsOfEachChangeALineThatNamesTheFirstReversal() throws IOException {
        List<Announcement<?>> announced;
        List<Announcement<?>> saved;
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            news(1).forEach(world::take);
            announced = changes.writeAnnouncements();
            LocalDate end = world.day().orElseThrow().plusYears(1);
            world.advanceTo(end);
            saved = changes.save(snapshot);
        }
        List<Announcement<?>> all = new ArrayList<>(announced);
        all.addAll(saved);

        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1 + all.size());
        assertThat(announced).isNotEmpty();
        for (int i = 0; i < all.size(); i++) {
            Announcement<?> one = all.get(i);
            assertThat(lines.get(1 + i))
                    .startsWith(one.date() + "," + one.dyad() + ",")
                    .endsWith(
                            one.reversals().isEmpty()
                                    ? ","
                                    : "," + one.reversals().get(0).factor() + " "
                                            + one.reversals().get(0).band() + " "
                                            + one.reversals().get(0).months());
        }
        assertThat(all).anyMatch(one -> !one.reversals().isEmpty());
    }

    @Test
    void tellsWhatItWroteWhenItWasSaved() throws IOException {
        try (Observatory world = Observatory.builder().build();
                Observatory other = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            news(1).forEach(world::take);
            news(1).forEach(other::take);

            assertThat(changes.save(snapshot)).isEqualTo(other.announcements()).isNotEmpty();
            assertThat(changes.save(snapshot)).isEmpty();
        }
    }

    @Test
    void goesOnBesideAnotherOfTheSameObservatory() throws IOException {
        Path another = folder.resolve("others.csv");
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world);
                ChangesFile others = ChangesFile.open(another, world)) {
            news(1).forEach(world::take);
            changes.save(snapshot);
            others.save(snapshot);
        }
        byte[] before = Files.readAllBytes(csv);
        try (Observatory world = Observatory.builder().read(snapshot)) {
            ChangesFile.open(csv, world).close();
            ChangesFile.open(another, world).close();
        }

        assertThat(Files.readAllBytes(csv)).isEqualTo(before);
        assertThat(Files.readAllLines(another)).hasSize(1);
    }

    @Test
    void isRefusedIfItIsShorterThanTheObservatorySays() throws IOException {
        run(news(1), 0, new SplittableRandom(3));
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            changes.save(snapshot);
        }
        Files.writeString(csv, "date");
        try (Observatory world = Observatory.builder().read(snapshot)) {
            assertThatThrownBy(() -> ChangesFile.open(csv, world))
                    .isInstanceOf(InvalidSnapshotException.class)
                    .hasMessageContaining("changes.csv: is shorter");
        }
    }

    @Test
    void isRefusedWhereverItWasCutAndWhicheverBitWasFlipped() throws IOException {
        List<DyadEvidence> news = news(1);
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            news.subList(0, news.size() / 2).forEach(world::take);
            changes.save(snapshot);
            byte[] good = Files.readAllBytes(csv);
            assertThat(good).hasSizeGreaterThan(200);
            Damage.of(good).forEach(bad -> {
                Files.write(csv, bad.bytes());
                assertThatThrownBy(() -> ChangesFile.open(csv, world))
                        .as(bad.toString())
                        .isInstanceOf(InvalidSnapshotException.class)
                        .hasMessageMatching(".*changes.csv: (is shorter than|was changed after) .*");
                assertThat(Files.readAllBytes(csv)).as(bad.toString()).isEqualTo(bad.bytes());
            });
        }
    }

    @Test
    void losesWhatWasNotSavedHoweverItWasDamaged() throws IOException {
        List<DyadEvidence> news = news(1);
        try (Observatory world = Observatory.builder().build()) {
            try (ChangesFile changes = ChangesFile.open(csv, world)) {
                news.subList(0, news.size() / 2).forEach(world::take);
                changes.save(snapshot);
            }
            byte[] saved = Files.readAllBytes(csv);
            Damage.of("2001-07-14,CHN-RUS,PHASE".getBytes(StandardCharsets.UTF_8))
                    .forEach(bad -> {
                        Files.write(csv, Bytes.concat(saved, bad.bytes()));
                        ChangesFile.open(csv, world).close();
                        assertThat(Files.readAllBytes(csv)).as(bad.toString()).isEqualTo(saved);
                    });
        }
    }

    @Test
    void goesOnWithoutAChecksumThatAnOlderVersionDidNotKeep() throws IOException {
        try (Observatory world = Observatory.builder().build()) {
            Files.writeString(csv, "date,dyad\n");
            world.mark("changes:changes.csv", 10);
            ChangesFile.open(csv, world).close();
        }
        assertThat(Files.readString(csv)).isEqualTo("date,dyad\n");
    }

    @Test
    void replacesOneThatDoesNotBelongToItsObservatory() throws IOException {
        Files.writeString(csv, "something else\n");
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            changes.writeAnnouncements();
        }

        assertThat(Files.readAllLines(csv)).hasSize(1);
    }

    @Test
    void savesNothingOnceClosed() throws IOException {
        try (Observatory world = Observatory.builder().build()) {
            ChangesFile changes = ChangesFile.open(csv, world);
            changes.close();

            assertThatThrownBy(() -> changes.save(snapshot))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("closed");
        }
    }
}
