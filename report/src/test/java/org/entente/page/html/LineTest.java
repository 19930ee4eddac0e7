package org.entente.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void aLevelStretchIsDrawnByItsEnds() {
        Line line = new Line(0.5);
        for (int x = 0; x <= 100; x++) {
            line.to(x, 7.2);
        }

        assertThat(line.path()).isEqualTo("M0 7.2l100 0");
    }

    @Test
    void aJumpStaysAJump() {
        Line line = new Line(0.5).to(0, 0).to(1, 0).to(2, 0).to(3, 50).to(4, 50);

        assertThat(line.path()).isEqualTo("M0 0l2 0l1 50l1 0");
    }

    @Test
    void aSlopeIsDrawnByItsEnds() {
        Line line = new Line(0.01);
        for (int x = 0; x <= 100; x++) {
            line.to(x, x / 2.0);
        }

        assertThat(line.path()).isEqualTo("M0 0l100 50");
    }

    @Test
    void noPointLeftOutIsFartherThanTheTolerance() {
        Random random = new Random(3);
        double[] y = new double[400];
        for (int x = 1; x < y.length; x++) {
            y[x] = y[x - 1] + random.nextGaussian();
        }
        Line line = new Line(1.5);
        for (int x = 0; x < y.length; x++) {
            line.to(x, y[x]);
        }
        double fromX = 0;
        double fromY = 0;
        int drawn = 0;
        for (String step : line.path().substring("M0 0l".length()).split("l")) {
            String[] parts = step.split("(?=-)| ");
            double toX = fromX + Double.parseDouble(parts[0]);
            double toY = fromY + Double.parseDouble(parts[1]);
            for (int x = (int) Math.ceil(fromX); x <= toX; x++) {
                assertThat(fromY + (x - fromX) * (toY - fromY) / (toX - fromX)).isCloseTo(y[x], within(1.61));
            }
            fromX = toX;
            fromY = toY;
            drawn++;
        }

        assertThat(fromX).isEqualTo(399);
        assertThat(drawn).isLessThan(200);
    }

    @Test
    void afterAGapAnotherLineBegins() {
        Line line = new Line(0).to(0, 1).to(1, 2).gap().to(5, 2).to(6, 1.5);

        assertThat(line.path()).isEqualTo("M0 1l1 1M5 2l1-.5");
    }

    @Test
    void anAreaIsClosedAlongItsBase() {
        assertThat(new Line(0).to(0, 10).to(4, 5).areaTo(20)).isEqualTo("M0 10l4-5V20H0Z");
    }

    @Test
    void roundingDoesNotAddUp() {
        Line line = new Line(0);
        for (int x = 0; x <= 1000; x++) {
            line.to(0.04 * x, x % 2);
        }
        double sum = 0;
        for (String step : line.path().substring(4).split("l")) {
            sum += step.isEmpty() ? 0 : Double.parseDouble(step.split("(?=-)| ")[0]);
        }

        assertThat(sum).isCloseTo(40, within(0.11));
    }

    @Test
    void nothingIsDrawnWithoutPoints() {
        assertThat(new Line(0).path()).isEmpty();
        assertThat(new Line(0).areaTo(5)).isEmpty();
    }
}
