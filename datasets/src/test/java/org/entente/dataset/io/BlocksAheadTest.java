package org.entente.dataset.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link BlocksAhead}: it does not matter to what comes out who reads and parses. */
class BlocksAheadTest {
    private static final String TEXT =
            IntStream.range(0, 60_000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());

    @Test
    void aHelperThatNeverBeginsOneThatDoesAllAtOnceAndOneBesideGiveTheSameAsNone() throws IOException {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            assertThat(read(in(), null)).isEqualTo(TEXT);
            assertThat(read(in(), task -> {})).isEqualTo(TEXT);
            assertThat(read(in(), Runnable::run)).isEqualTo(TEXT);
            assertThat(read(in(), beside)).isEqualTo(TEXT);
        } finally {
            beside.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void aHelperReadsNoMoreBlocksThanMayWait() throws IOException {
        AtomicLong given = new AtomicLong();
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public int available() {
                return 1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset + length - 1] = '\n';
                given.addAndGet(length);
                return length;
            }
        };
        BlocksAhead<Lines> blocks = blocks(in, Optional.of((Executor) Runnable::run));

        assertThat(blocks.next()).isNotNull();
        assertThat(given.get()).isLessThanOrEqualTo(32L * LineBlock.SIZE);
        assertThat(blocks.next()).isNotNull();
        assertThat(given.get()).isLessThanOrEqualTo(33L * LineBlock.SIZE);
    }

    @Test
    void whatComesBeforeABreakIsGivenOutFirstWhoeverMetIt() {
        for (Executor helper : List.<Executor>of(task -> {}, Runnable::run)) {
            List<String> seen = new ArrayList<>();
            BlocksAhead<Lines> blocks = blocks(breaking(), Optional.of(helper));

            assertThatThrownBy(() -> {
                        for (Lines next = blocks.next(); next != null; next = blocks.next()) {
                            seen.add(next.text);
                        }
                    })
                    .hasMessage("broken off");
            assertThat(String.join("", seen)).isEqualTo(TEXT);
        }
    }

    @Test
    @Timeout(60)
    void onceStoppedNothingMoreIsReadOfTheText() throws IOException {
        InputStream in = in();
        BlocksAhead<Lines> blocks = blocks(in, Optional.empty());
        assertThat(blocks.next()).isNotNull();
        int left = in.available();

        blocks.stop();

        assertThat(left).isPositive();
        assertThat(blocks.next()).isNull();
        assertThat(in.available()).isEqualTo(left);
    }

    private static InputStream in() {
        return new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream breaking() {
        return new InputStream() {
            private final InputStream before = in();

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = before.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("broken off");
                }
                return read;
            }

            @Override
            public int available() {
                return 1;
            }
        };
    }

    private static String read(InputStream in, @Nullable Executor helper) throws IOException {
        BlocksAhead<Lines> blocks = blocks(in, Optional.ofNullable(helper));
        StringBuilder all = new StringBuilder();
        for (Lines next = blocks.next(); next != null; next = blocks.next()) {
            all.append(next.text);
        }
        return all.toString();
    }

    private static BlocksAhead<Lines> blocks(InputStream in, Optional<? extends Executor> helper) {
        return new BlocksAhead<>(new LineBlocks(in), Lines::new, helper);
    }

    /** Parsed: the text of the lines. */
    private static final class Lines implements BlocksAhead.Block {
        private final LineBlock lines = new LineBlock();
        private String text = "";

        @Override
        public LineBlock lines() {
            return lines;
        }

        @Override
        public void parse() {
            text = new String(lines.bytes, 0, lines.end, StandardCharsets.UTF_8);
        }
    }
}
