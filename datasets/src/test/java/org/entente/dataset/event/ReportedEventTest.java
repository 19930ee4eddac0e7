package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.bytes;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report of an event travels as bytes from the task that read it to the one that joins. */
class ReportedEventTest {
    private static ReportedEvent scanned(String text) throws IOException {
        try (EventScan scan = EventReader.ofDefaults().scan(new ByteArrayInputStream(bytes(text)), "a/b.csv")) {
            return scan.next();
        }
    }

    private static List<DyadEvidence> joined(ReportedEvent... reports) {
        EventJoin join = EventReader.ofDefaults().join();
        for (ReportedEvent report : reports) {
            join.take(report, "label");
        }
        join.end();
        return join.drain();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,source,target,code\n2000-01-02,CHNCVL,RUS,111\n",
                "date,source,target,code\n2000-01-02,CHNMIL,RUS,192\n",
                "date,source,target,code\n2000-01-02,CHN,RUS,062\n",
                "date,source,target,code\n1969-03-02,CHN,USR,042\n"
            })
    void itMakesTheSameEvidenceAsBytes(String text) throws IOException {
        ReportedEvent report = scanned(text);
        ReportedEvent travelled = ReportedEvent.parse(report.toBytes());

        assertThat(travelled.toBytes()).isEqualTo(report.toBytes());
        assertThat(joined(travelled)).isEqualTo(joined(report)).hasSize(1);
        assertThat(travelled.key()).isEqualTo(report.key());
        assertThat(travelled.isCooperation()).isEqualTo(text.contains("062"));
    }

    @Test
    void itKeepsItsIdItsPlaceAndWhenItWasReceived() throws IOException {
        ReportedEvent report =
                ReportedEvent.parse(scanned(gdelt(61, 12, "20180101", "CHN", "RUS", "042", "20180104000000"))
                        .toBytes());

        assertThat(report.number()).isEqualTo(12);
        assertThat(report.received()).hasToString("2018-01-04");
        assertThat(report.dyad()).hasToString("CHN-RUS");
        assertThat(report.feed()).isEqualTo(EventFormat.GDELT_2);
        assertThat(joined(report)).singleElement().satisfies(one -> {
            assertThat(one.evidence().id()).isEqualTo("gdelt:12");
            assertThat(one.evidence().place()).contains("Somewhere");
            assertThat(one.evidence().when()).hasToString("2018-01-01");
        });
    }

    @Test
    void itsIdComesFromItsLineInALabelledTextIfItHasNone() throws IOException {
        ReportedEvent report = ReportedEvent.parse(
                scanned(LIST_HEADER + "\n\n2000-01-02,CHN,RUS,042\n").toBytes());

        assertThat(joined(report)).extracting(one -> one.evidence().id()).containsExactly("label:4");
    }

    @Test
    void theSameNumberIsReadOnceAndTheSameEventRepeated() throws IOException {
        ReportedEvent first = scanned(gdelt2(1, "20180101", "CHN", "RUS", "042"));
        ReportedEvent again = scanned(gdelt2(2, "20180101", "CHN", "RUS", "042"));

        assertThat(joined(first, first, again, first))
                .extracting(DyadEvidence::evidence)
                .extracting(Evidence::reports)
                .containsExactly(2);
    }

    @Test
    void itIsEvidenceOnceHoweverOftenThatIsAsked() throws IOException {
        EventJoin join = EventReader.ofDefaults().join();
        join.take(scanned(gdelt2(1, "20180101", "CHN", "RUS", "042")), "label");

        assertThat(join.drain()).isEmpty();
        join.end();
        join.end();
        assertThat(join.drain()).hasSize(1);
        assertThat(join.drain()).isEmpty();
    }

    @Test
    void itIsAnotherEventAfterThreeDaysThoughTheFirstIsHeldBehindANewerOne() throws IOException {
        ReportedEvent newer = scanned(gdelt(61, 1, "20180101", "CHN", "RUS", "057", "20180103000000"));
        ReportedEvent first = scanned(gdelt(61, 2, "20180101", "CHN", "RUS", "042", "20180101000000"));
        ReportedEvent again = scanned(gdelt(61, 3, "20180101", "CHN", "RUS", "042", "20180104000000"));

        assertThat(joined(newer, first, again))
                .extracting(DyadEvidence::evidence)
                .extracting(one -> one.id() + " " + one.reports())
                .containsExactlyInAnyOrder("gdelt:1 1", "gdelt:2 1", "gdelt:3 1");
    }

    @Test
    void oneThatWasReadBeforeStillShowsThatAMonthIsOver() throws IOException {
        FeedProfile gdelt = FeedProfile.standard(EventFormat.GDELT_2);
        EventReader ofTwo = EventReader.builder()
                .putProfile(
                        EventFormat.GDELT_2,
                        FeedProfile.builder(gdelt)
                                .monthWithoutForce(FeedProfile.MonthWithoutForce.builder()
                                        .copying(gdelt.monthWithoutForce())
                                        .events(2)
                                        .build())
                                .build())
                .build();
        EventJoin join = ofTwo.join();
        join.take(scanned(gdelt2(1, "20180101", "CHN", "RUS", "042")), "label");
        join.take(scanned(gdelt2(2, "20180102", "CHN", "RUS", "042")), "label");

        join.take(scanned(gdelt(61, 2, "20180102", "CHN", "RUS", "042", "20180201000000")), "label");

        assertThat(join.drain()).extracting(one -> one.evidence().kind()).containsExactly(EvidenceKind.MEASURE);
    }

    @Test
    void itIsRefusedWhereverItWasCut() throws IOException {
        byte[] whole = scanned(gdelt2(1, "20180101", "CHN", "RUS", "042")).toBytes();
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ReportedEvent.parse(cut))
                    .as("cut after %s bytes", length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a reported event must not be cut: " + length + " bytes");
        }
    }

    @Test
    void itIsRefusedOrAReportWhicheverBitWasFlipped() throws IOException {
        byte[] whole = scanned(gdelt2(1, "20180101", "CHN", "RUS", "042")).toBytes();
        int refused = 0;
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                byte[] again = ReportedEvent.parse(changed).toBytes();
                assertThat(ReportedEvent.parse(again).toBytes())
                        .as("bit %s", bit)
                        .isEqualTo(again);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(100);
    }
}
