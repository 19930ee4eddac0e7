package org.entente.feed;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why something could not be had, and whether to ask again. Known inside the package alone. */
final class FetchFailure extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Gap.Reason reason;
    private final boolean passing;
    private final transient Optional<Duration> retryAfter;
    private final int tries;

    private FetchFailure(
            Gap.Reason reason,
            String message,
            boolean passing,
            Optional<Duration> retryAfter,
            int tries,
            @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.passing = passing;
        this.retryAfter = retryAfter;
        this.tries = tries;
    }

    /** It may be had if it is asked for again. */
    static FetchFailure passing(Gap.Reason reason, String message) {
        return new FetchFailure(reason, message, true, Optional.empty(), 1, null);
    }

    /** It may be had if it is asked for again after some time. */
    static FetchFailure passing(Gap.Reason reason, String message, Optional<Duration> retryAfter) {
        return new FetchFailure(reason, message, true, retryAfter, 1, null);
    }

    /** It may be had if it is asked for again. */
    static FetchFailure passing(Gap.Reason reason, String message, Throwable cause) {
        return new FetchFailure(reason, message, true, Optional.empty(), 1, cause);
    }

    /** To ask again at once would be of no use. */
    static FetchFailure lasting(Gap.Reason reason, String message) {
        return new FetchFailure(reason, message, false, Optional.empty(), 1, null);
    }

    /** To ask again at once would be of no use. */
    static FetchFailure lasting(Gap.Reason reason, String message, Throwable cause) {
        return new FetchFailure(reason, message, false, Optional.empty(), 1, cause);
    }

    /** The same after so many tries. */
    FetchFailure after(int count) {
        return new FetchFailure(reason, message(), passing, retryAfter, count, this);
    }

    Gap.Reason reason() {
        return reason;
    }

    boolean isPassing() {
        return passing;
    }

    /** Whether it may be the fault of the server's present state, or of what lies between, and not of the file. */
    boolean isOfTheWay() {
        return reason == Gap.Reason.UNAVAILABLE || reason == Gap.Reason.DAMAGED;
    }

    /** How long the server asked to wait. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    int tries() {
        return tries;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
