package org.entente.feed;

import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * The client of HTTP and its threads. All of them are daemons of one group, and none is left after {@link #close}: an HttpClient
 * can only be closed from JDK 21 on, and before ends its selector when it is collected or, as here, interrupted.
 */
final class HttpConnection implements AutoCloseable {
    private static final String THREADS = "entente-feed";

    /** The first JDK whose thread groups need not be ended. */
    private static final int FREE_GROUPS = 19;

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    /** The number of threads is an estimate, and is given room. */
    private static final int MORE = 8;

    private final ThreadGroup group = group();
    private final ExecutorService workers = Executors.newCachedThreadPool(this::thread);
    private final Duration connectTimeout;
    private @Nullable HttpClient client;

    HttpConnection(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /** Before, a group stays with its parent for good, unless it is a daemon: that one ends with its last thread. */
    @SuppressWarnings("removal") // not called where it may be removed
    private static ThreadGroup group() {
        ThreadGroup group = new ThreadGroup(THREADS);
        if (Runtime.version().feature() < FREE_GROUPS) {
            group.setDaemon(true);
        }
        return group;
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(group, task, THREADS);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Makes a request. The client's own timeout is not used: up to JDK 25 it ends with the headers, and then does not.
     *
     * @param forHead by when the head of the answer must have come
     * @param forWhole by when, from then on, the body of a whole file must have come; any other in {@code forHead}
     * @throws FetchFailure if no answer came, or one that the handler refuses
     */
    HttpResponse<OutputStream> send(
            HttpRequest request, Duration forHead, Duration forWhole, HttpResponse.BodyHandler<OutputStream> handler)
            throws FetchFailure, InterruptedException {
        CompletableFuture<Duration> head = new CompletableFuture<>();
        CompletableFuture<HttpResponse<OutputStream>> answer = client().sendAsync(request, info -> {
            head.complete(info.statusCode() == Requests.OK ? forWhole : forHead);
            return handler.apply(info);
        });
        try {
            CompletableFuture.anyOf(head, answer).get(forHead.toMillis(), TimeUnit.MILLISECONDS);
            return answer.get(head.getNow(forHead).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw FetchFailure.passing(
                    Gap.Reason.UNAVAILABLE,
                    head.isDone() ? "the answer did not end within " + head.join() : "no answer within " + forHead,
                    e);
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            // Does nothing to an answer that is there.
            answer.cancel(true);
        }
    }

    private HttpClient client() throws InterruptedException {
        if (client == null) {
            CompletableFuture<HttpClient> made = CompletableFuture.supplyAsync(this::make, workers);
            try {
                client = made.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("no HTTP client can be made", e);
            }
        }
        return client;
    }

    /** Called on a thread of the group, which the client's own threads then belong to. */
    private HttpClient make() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(workers)
                .build();
    }

    private static FetchFailure failure(ExecutionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FetchFailure failure) {
                return failure;
            }
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return FetchFailure.lasting(
                        Gap.Reason.UNAVAILABLE,
                        "its certificate is not accepted: " + cause.getMessage()
                                + ". Maybe it has expired, or Java does not know who issued it",
                        e);
            }
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return FetchFailure.passing(Gap.Reason.UNAVAILABLE, "no answer: " + message, e);
    }

    @Override
    public void close() {
        HttpClient last = client;
        client = null;
        if (last instanceof AutoCloseable closeable) {
            close(closeable);
        } else {
            group.interrupt();
        }
        workers.shutdownNow();
        awaitEnd();
    }

    /** They end at once; whoever closes is not held up for long by one that does not. */
    private void awaitEnd() {
        Thread[] left = new Thread[group.activeCount() + MORE];
        int count = group.enumerate(left);
        try {
            for (int i = 0; i < count; i++) {
                left[i].join(LONGEST_END.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("an HTTP client cannot be closed", e);
        }
    }
}
