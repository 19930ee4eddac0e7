package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;

/** Months of another phase within a stage. */
class EpisodeTest {
    /** Correct neighbours for twenty years, at war for a week of one summer. */
    private static Timeline warOfASummer() {
        MadeUp relationship = new MadeUp();
        for (int year = 1960; year <= 1980; year++) {
            relationship.with(Factor.MILITARY_RESTRAINT, year + "-01", 0.3);
            relationship.with(Factor.ACCOMMODATION, year + "-03", 0.1);
            relationship.with(Factor.SOCIETAL_TIES, year + "-09", 0.2);
        }
        relationship.with(Factor.MILITARY_RESTRAINT, "1970-06-14", -1);
        relationship.with(Factor.ACCOMMODATION, "1970-08-02", 0.5);
        relationship.with(Factor.MILITARY_RESTRAINT, "1970-09-02", 0.5);
        return Assessor.standard().timeline(relationship.relationship(), LocalDate.of(1980, 12, 31));
    }

    @Test
    void aWarOfASummerIsAnEpisode() {
        Timeline timeline = warOfASummer();
        Stage stage = timeline.findStage(LocalDate.of(1970, 6, 30)).orElseThrow();

        assertThat(stage.phase()).isNotEqualTo(Phase.SPLIT);
        assertThat(stage.episodes()).first().satisfies(episode -> {
            assertThat(episode.phase()).isEqualTo(Phase.SPLIT);
            assertThat(episode.from()).isEqualTo("1970-06-01");
            assertThat(episode.to()).isBetween(LocalDate.of(1970, 6, 30), LocalDate.of(1970, 12, 31));
            assertThat(episode.probability()).isGreaterThan(0.5);
        });
        Episode war = stage.episodes().get(0);
        assertThat(Report.of(timeline).toMarkdown())
                .contains("An episode within " + stage.phase() + ": SPLIT from 1970-06-01 to " + war.to()
                        + ", mean chance ");
    }

    /** What the timeline says, the beliefs say. */
    @Test
    void inItsMonthsItsPhaseIsTheMostLikelyWithHindsight() {
        AtomicInteger episodes = new AtomicInteger();
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            LocalDate last = Assessor.lastDay(relationship);
            Hindsight hindsight = Assessor.standard().hindsight(relationship);
            for (Stage stage : Assessor.standard().timeline(relationship, last).stages()) {
                for (Episode episode : stage.episodes()) {
                    episodes.incrementAndGet();
                    double sum = 0;
                    int months = 0;
                    for (YearMonth month = YearMonth.from(episode.from());
                            !month.isAfter(YearMonth.from(episode.to()));
                            month = month.plusMonths(1)) {
                        sum += hindsight.phase(month.atDay(1)).probability(episode.phase());
                        months++;
                        assertThat(hindsight.phase(month.atDay(1)).mostLikely()).isEqualTo(episode.phase());
                    }
                    assertThat(sum / months).isCloseTo(episode.probability(), within(1e-9));
                }
            }
        });
        assertThat(episodes).hasPositiveValue();
    }

    @Test
    void aStageRefusesAnEpisodeThatIsNone() {
        LocalDate first = LocalDate.of(1970, 1, 1);
        Episode split = new Episode(Phase.SPLIT, first.plusMonths(1), first.plusMonths(2), 0.5);

        assertThat(new Stage(Phase.COEXISTENCE, first, first.plusYears(1), 0.5, ImmutableList.of(), listOf(split))
                        .episodes())
                .containsExactly(split);
        assertThatThrownBy(
                        () -> new Stage(Phase.SPLIT, first, first.plusYears(1), 0.5, ImmutableList.of(), listOf(split)))
                .hasMessageStartingWith("episodes must be of another phase than SPLIT: ");
        assertThatThrownBy(() ->
                        new Stage(Phase.COEXISTENCE, first, first.plusDays(40), 0.5, ImmutableList.of(), listOf(split)))
                .hasMessageStartingWith("episodes must lie from 1970-01-01 to 1970-02-10: ");
        assertThatThrownBy(() -> new Episode(Phase.SPLIT, first, first.minusDays(1), 0.5))
                .hasMessage("to must not be before from, 1970-01-01: 1969-12-31");
    }

    private static ImmutableList<Episode> listOf(Episode episode) {
        return ImmutableList.copyOf(List.of(episode));
    }
}
