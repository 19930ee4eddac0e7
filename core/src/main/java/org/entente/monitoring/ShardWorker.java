package org.entente.monitoring;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the tasks of a shard in order: on a thread of its own, while the caller goes on, or on the caller's. In batches there
 * too: monitors then find in the processor's caches what the one before used, which is not so where a caller reads a file
 * between one item and the next.
 */
final class ShardWorker implements AutoCloseable {
    private static final int BATCH = 1024;
    /** Batches that may wait; the caller then waits too, so that memory stays bounded. */
    private static final int WAITING = 4;

    private final Shard shard;
    private final ExecutorService thread;
    private final Deque<Future<?>> waiting = new ArrayDeque<>();
    private List<Shard.Task> batch = new ArrayList<>(BATCH);

    private ShardWorker(Shard shard, ExecutorService thread) {
        this.shard = shard;
        this.thread = thread;
    }

    /** Works on the thread of whoever adds tasks, or waits for them. */
    static ShardWorker onTheCallersThread(Shard shard) {
        return new ShardWorker(shard, MoreExecutors.newDirectExecutorService());
    }

    /** Works on a thread of its own. */
    static ShardWorker besideTheCaller(Shard shard) {
        return new ShardWorker(shard, Executors.newSingleThreadExecutor(task -> {
            Thread worker = new Thread(task, "observatory");
            worker.setDaemon(true);
            return worker;
        }));
    }

    void add(Shard.Task task) {
        batch.add(task);
        if (batch.size() == BATCH) {
            send();
        }
    }

    /** Waits until all is done. */
    void finish() {
        send();
        while (!waiting.isEmpty()) {
            await();
        }
    }

    private void send() {
        List<Shard.Task> tasks = batch;
        batch = new ArrayList<>(BATCH);
        // First handed on: should waiting fail for an earlier batch, this one is not lost.
        waiting.add(thread.submit(() -> shard.run(tasks)));
        if (waiting.size() > WAITING) {
            await();
        }
    }

    /** An interrupt does not end it, but stays set: work that is under way, and work that waits, is still to be done. */
    private void await() {
        try {
            Uninterruptibles.getUninterruptibly(waiting.remove());
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
