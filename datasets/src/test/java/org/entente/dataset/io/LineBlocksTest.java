package org.entente.dataset.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A text comes in blocks of whole lines, with a wait for more or without. */
class LineBlocksTest {
    private final LineBlock block = new LineBlock();

    @Test
    void withoutAWaitOnlyWhatIsAtHandIsRead() throws IOException {
        Arriving in = new Arriving("a\nb\nc");
        LineBlocks lines = new LineBlocks(in);

        assertThat(lines.fillAtHand(block)).isFalse();
        assertThat(in.waited).isFalse();

        in.arrive();
        assertThat(lines.fillAtHand(block)).isTrue();
        assertThat(text()).isEqualTo("a\nb\n");
        assertThat(in.waited).isFalse();
    }

    @Test
    void aLineOfWhichAPartIsAtHandIsKeptUntilItIsWhole() throws IOException {
        Arriving in = new Arriving("a\tb", "c\nd", "\n");
        LineBlocks lines = new LineBlocks(in);

        in.arrive();
        assertThat(lines.fillAtHand(block)).isFalse();
        in.arrive();
        assertThat(lines.fillAtHand(block)).isTrue();
        assertThat(text()).isEqualTo("a\tbc\n");
        assertThat(lines.fillAtHand(block)).isFalse();
        assertThat(in.waited).isFalse();

        assertThat(lines.fill(block)).isTrue();
        assertThat(text()).isEqualTo("d\n");
        assertThat(in.waited).isTrue();
    }

    @Test
    void whereTheTextEndsOrBreaksOffIsForTheCallThatWaits() throws IOException {
        Arriving in = new Arriving("last");
        LineBlocks lines = new LineBlocks(in);

        in.arrive();
        assertThat(lines.fillAtHand(block)).isFalse();
        assertThat(lines.fill(block)).isTrue();
        assertThat(text()).isEqualTo("last");

        in.breakOff();
        assertThat(lines.fillAtHand(block)).isFalse();
        assertThatThrownBy(() -> lines.fill(block))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private String text() {
        return new String(block.bytes, 0, block.end, StandardCharsets.US_ASCII);
    }

    /** Pieces that arrive when they are told to, or when they are waited for. */
    private static final class Arriving extends InputStream {
        private final Queue<byte[]> coming = new ArrayDeque<>();
        private byte[] here = {};
        private boolean isBroken;
        private boolean waited;

        Arriving(String... pieces) {
            List.of(pieces).forEach(piece -> coming.add(piece.getBytes(StandardCharsets.US_ASCII)));
        }

        void arrive() {
            here = coming.remove();
        }

        void breakOff() {
            isBroken = true;
        }

        @Override
        public int available() throws IOException {
            checkNotBroken();
            return here.length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks only");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            checkNotBroken();
            if (here.length == 0) {
                waited = true;
                if (coming.isEmpty()) {
                    return -1;
                }
                arrive();
            }
            int given = Math.min(length, here.length);
            System.arraycopy(here, 0, buffer, offset, given);
            here = Arrays.copyOfRange(here, given, here.length);
            return given;
        }

        private void checkNotBroken() throws IOException {
            if (isBroken) {
                throw new IOException("gone");
            }
        }
    }
}
