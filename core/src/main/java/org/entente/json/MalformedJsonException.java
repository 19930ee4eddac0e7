package org.entente.json;

import java.io.Serial;

/** Text that is not JSON. */
public final class MalformedJsonException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    MalformedJsonException(Complaint complaint, Throwable cause) {
        super(complaint.place() + " " + complaint.rule() + ": " + complaint.value(), cause);
        this.complaint = complaint;
    }

    /** What is wrong, and where. */
    public Complaint complaint() {
        return complaint;
    }
}
