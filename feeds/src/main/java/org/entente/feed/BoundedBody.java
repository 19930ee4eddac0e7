package org.entente.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer on its way to a stream. What is longer than it may be is not read to its end. */
final class BoundedBody implements BodySubscriber<OutputStream> {
    private final OutputStream out;
    private final long most;
    private final CompletableFuture<OutputStream> result = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long read;

    BoundedBody(OutputStream out, long most) {
        this.out = out;
        this.most = most;
    }

    @Override
    public CompletionStage<OutputStream> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (subscription == null || result.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                write(buffer);
            }
            subscription.request(1);
        } catch (IOException | RuntimeException e) {
            subscription.cancel();
            result.completeExceptionally(e);
        }
    }

    private void write(ByteBuffer buffer) throws IOException {
        read += buffer.remaining();
        if (read > most) {
            throw FetchFailure.passing(Gap.Reason.DAMAGED, "is longer than the " + most + " bytes that it should have");
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.write(bytes);
    }

    @Override
    public void onError(Throwable e) {
        result.completeExceptionally(e);
    }

    @Override
    public void onComplete() {
        try {
            out.close();
            result.complete(out);
        } catch (IOException | RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
