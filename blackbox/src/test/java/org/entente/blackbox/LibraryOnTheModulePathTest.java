package org.entente.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.dataset.table.DyadYearTable;
import org.entente.feed.FeedOptions;
import org.entente.feed.GdeltFeed;
import org.entente.feed.GdeltFile;
import org.entente.feed.GdeltList;
import org.entente.feed.RetryRules;
import org.entente.feed.UnavailableFeedException;
import org.entente.page.RelationshipPage;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main uses, by a program whose module requires the library's modules and nothing else. */
class LibraryOnTheModulePathTest {
    private static final int COLUMNS_OF_GDELT_2 = 61;

    @TempDir
    private Path folder;

    @Test
    void assessesAShippedCase() {
        Assessment then = Assessor.standard().assess(ShippedCases.read("sino-russian"), LocalDate.of(2012, 12, 31));

        assertThat(then.phase().mostLikely()).isEqualTo(Phase.STRATEGIC_PARTNERSHIP);
        assertThat(then.isSubstantive()).isFalse();
    }

    @Test
    void drawsAPage() throws IOException {
        Path file = folder.resolve("page.html");

        RelationshipPage.of(Assessor.standard(), ShippedCases.read("denmark-uruguay"), LocalDate.of(1955, 12, 31))
                .write(file);

        assertThat(file).content().startsWith("<!DOCTYPE html>").contains("Denmark", "Uruguay");
    }

    @Test
    void readsAnEventFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("20180101.export.CSV"),
                gdelt(1, "20180101", "CHN", "RUS", "042") + gdelt(2, "20180101", "USA", "IRN", "138"));
        List<DyadEvidence> read = new ArrayList<>();

        try (EventCursor events = EventReader.ofDefaults().read(file)) {
            events.forEachRemaining(read::add);
        }

        assertThat(read).extracting(DyadEvidence::dyad).contains(Dyad.of("CHN", "RUS"), Dyad.of("IRN", "USA"));
    }

    @Test
    void readsADyadYearTable() throws IOException {
        Path file = Files.writeString(
                folder.resolve("dyad-years.csv"), "ccode1,ccode2,year,cowmid_n,cowmid_hostlev\n2,365,1975,0,\n");

        DyadYearTable table = DyadYearTable.read(file);

        assertThat(table.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.dyad()).isEqualTo(Dyad.of("USA", "RUS"));
            assertThat(pair.relationship().evidence())
                    .extracting(Evidence::factor)
                    .contains(Factor.MILITARY_RESTRAINT);
        });
    }

    @Test
    void keepsHowFarAFeedWasRead() throws IOException, InterruptedException {
        FeedOptions nobody = FeedOptions.builder()
                .base(URI.create("http://127.0.0.1:" + unusedPort() + "/"))
                .retries(RetryRules.builder().tries(1).build())
                .build();
        GdeltFile file = GdeltFile.builder()
                .list(GdeltList.ENGLISH)
                .time(Instant.parse("2026-10-03T19:30:00Z"))
                .source(URI.create("http://127.0.0.1/20261003193000.export.CSV.zip"))
                .bytes(1)
                .md5("0".repeat(32))
                .path(folder.resolve("20261003193000.export.CSV.zip"))
                .build();

        try (GdeltFeed feed = GdeltFeed.open(folder, nobody)) {
            feed.commit(file);
        }
        try (GdeltFeed feed = GdeltFeed.open(folder, nobody)) {
            assertThatThrownBy(feed::poll).isInstanceOf(UnavailableFeedException.class);
        }
        assertThat(folder.resolve("cursor.json")).content().contains("\"through\" : \"2026-10-03T19:30:00Z\"");
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A row of GDELT 2.0, as far as the reader looks at it. */
    static String gdelt(int id, String date, String from, String to, String code) {
        String[] cells = new String[COLUMNS_OF_GDELT_2];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(id);
        cells[1] = date;
        cells[5] = from + "GOV";
        cells[7] = from;
        cells[12] = "GOV";
        cells[15] = to + "GOV";
        cells[17] = to;
        cells[22] = "GOV";
        cells[26] = code;
        cells[29] = "1";
        cells[32] = "1";
        cells[51] = "4";
        cells[52] = "Somewhere";
        cells[59] = date + "000000";
        return String.join("\t", cells) + "\n";
    }
}
