package org.entente.dataset.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is given in any order is taken in that of the rows. */
class AnswerRunsTest {
    @Test
    void answersComeInTheOrderOfTheRowsHoweverManyThereAre() throws IOException {
        for (int count : new int[] {0, 1, 1_000, 8_192, 20_000, 600_000}) {
            List<AnswerRuns.Answer> given = new ArrayList<>();
            for (int row = 0; row < count; row++) {
                given.add(new AnswerRuns.Answer(row * 3L, "a,\"b, " + row + "\""));
            }
            List<AnswerRuns.Answer> shuffled = new ArrayList<>(given);
            Collections.shuffle(shuffled, new Random(count));
            try (AnswerRuns runs = new AnswerRuns()) {
                for (AnswerRuns.Answer answer : shuffled) {
                    runs.add(answer);
                }

                assertThat(ImmutableList.copyOf(runs.inOrder()))
                        .as("%s answers", count)
                        .isEqualTo(given);
            }
        }
    }
}
