package org.entente.dataset.io;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of lines, each parsed apart from the others: by a helper on another thread and, where that has not begun with one,
 * on the thread that reads. What comes out is the same without a helper, and in the same order.
 *
 * @param <B> what holds the lines of a block and what is parsed from them
 */
public final class BlocksAhead<B extends BlocksAhead.Block> {
    /** Blocks that may wait to be looked through, if there is a helper. */
    private static final int WAITING = 8;

    private final LineBlocks lines;
    private final Supplier<B> blocks;
    private final Optional<? extends Executor> helper;
    private final Deque<FutureTask<B>> waiting = new ArrayDeque<>();
    /** A block that nothing was read into yet. */
    private @Nullable B empty;

    /**
     * Begins to read.
     *
     * @param blocks a block to be filled, new or used before
     * @param helper parses on another thread, if there is one
     */
    public BlocksAhead(LineBlocks lines, Supplier<B> blocks, Optional<? extends Executor> helper) {
        this.lines = lines;
        this.blocks = blocks;
        this.helper = helper;
    }

    /** Some lines and what they say. */
    public interface Block {
        /** The lines, to be filled. */
        LineBlock lines();

        /** Parses the lines; on any thread. */
        void parse();
    }

    /**
     * The next block, parsed; null after the last.
     *
     * @throws IOException if the text breaks off or has a line that is too long, once all before that is given out
     */
    public @Nullable B next() throws IOException {
        beginAhead();
        if (waiting.isEmpty() && !begin(true)) {
            return null;
        }
        // Rather than wait for the first, which the helper may be at, what comes after it is parsed here.
        for (FutureTask<B> task : waiting) {
            if (waiting.element().isDone()) {
                break;
            }
            task.run();
        }
        return result(waiting.remove());
    }

    /** The block that was asked for and not filled, if there is one; to be called after the last. */
    public Optional<B> unused() {
        return Optional.ofNullable(empty);
    }

    /** Gives the helper what there is without a wait for more. */
    private void beginAhead() throws IOException {
        try {
            while (helper.isPresent() && waiting.size() < WAITING && begin(false)) {
                helper.get().execute(waiting.getLast());
            }
        } catch (IOException | RuntimeException | Error e) {
            if (waiting.isEmpty()) {
                throw e;
            }
            // It is thrown again once all before it is given out.
        }
    }

    /**
     * Reads on.
     *
     * @param waits whether for more than is at hand
     * @return whether there is anything
     */
    private boolean begin(boolean waits) throws IOException {
        B block = empty == null ? blocks.get() : empty;
        empty = block;
        if (!(waits ? lines.fill(block.lines()) : lines.fillAtHand(block.lines()))) {
            return false;
        }
        empty = null;
        waiting.add(new FutureTask<>(block::parse, block));
        return true;
    }

    private static <B> B result(FutureTask<B> task) {
        try {
            return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(task));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        }
    }
}
