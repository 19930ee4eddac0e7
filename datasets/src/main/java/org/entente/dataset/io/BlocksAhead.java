package org.entente.dataset.io;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of lines, each read and parsed apart from the others: ahead by a helper on another thread and, where the next block
 * is not ready, on the thread that asks for it. What comes out is the same without a helper, and in the same order.
 *
 * @param <B> what holds the lines of a block and what is parsed from them
 */
public final class BlocksAhead<B extends BlocksAhead.Block> {
    /**
     * Blocks that may wait to be looked through, if there is a helper. Enough for it to have work while an observatory on the
     * other thread works off a batch of items, for which some thirteen blocks are read.
     */
    private static final int WAITING = 32;

    private final LineBlocks lines;
    private final Supplier<B> blocks;
    private final Optional<? extends Executor> helper;
    /** Whether the helper is at work. */
    private final AtomicBoolean helps = new AtomicBoolean();
    /** Blocks that were read, in order; whoever read one also parses it. */
    private final Queue<FutureTask<B>> waiting = new LinkedBlockingQueue<>();
    /** A block that nothing was read into yet. */
    private @Nullable B empty;

    private boolean over;

    /**
     * Begins to read.
     *
     * @param blocks a block to be filled, new or used before; on any thread
     * @param helper reads and parses on another thread, if there is one
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
        if (helper.isPresent() && helps.compareAndSet(false, true)) {
            helper.get().execute(this::workAhead);
        }
        // Rather than wait for the first, which the helper may be at, what comes after it is read and parsed here.
        FutureTask<B> first = waiting.peek();
        while ((first == null || !first.isDone()) && parseOneMore(first == null)) {
            first = waiting.peek();
        }
        first = waiting.poll();
        return first == null ? null : result(first);
    }

    /** Reads no more, once what is being read has been; to be called before the text is closed. */
    public synchronized void stop() {
        over = true;
    }

    /** The block that was asked for and not filled, if there is one; to be called after the last. */
    public synchronized Optional<B> unused() {
        return Optional.ofNullable(empty);
    }

    /** Reads and parses what there is without a wait for more. */
    private void workAhead() {
        try {
            while (parseOneMore(false)) {
                // That was one.
            }
        } catch (IOException | RuntimeException | Error e) {
            // It is thrown again on the thread that asks for blocks, once all before it is given out.
        } finally {
            helps.set(false);
        }
    }

    /**
     * Reads and parses a block, if one is to be read.
     *
     * @param waits whether for more than is at hand
     * @return whether there was one
     */
    private boolean parseOneMore(boolean waits) throws IOException {
        FutureTask<B> task;
        try {
            task = read(waits);
        } catch (IOException | RuntimeException | Error e) {
            if (waiting.isEmpty()) {
                throw e;
            }
            return false; // It is thrown again once all before it is given out.
        }
        if (task == null) {
            return false;
        }
        task.run();
        return true;
    }

    private synchronized @Nullable FutureTask<B> read(boolean waits) throws IOException {
        // The helper may have read one since whoever waits saw that there was none.
        if (over || (waits ? !waiting.isEmpty() : waiting.size() >= WAITING)) {
            return null;
        }
        B block = empty == null ? blocks.get() : empty;
        empty = block;
        if (!(waits ? lines.fill(block.lines()) : lines.fillAtHand(block.lines()))) {
            over = waits;
            return null;
        }
        empty = null;
        FutureTask<B> task = new FutureTask<>(block::parse, block);
        waiting.add(task);
        return task;
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
