package org.entente.dataset.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Track;

/**
 * What a row of an event file reports of two states, before it is joined with other reports of the same event. It travels as
 * bytes from the task that read the file to the one that joins; what is in them is the reader's own business, and of one
 * version of it.
 */
public final class ReportedEvent {
    private static final byte VERSION = 2;

    private final Key key;
    private final DateSpan when;
    private final int received;
    private final long number;
    private final String id;
    private final long line;
    private final String fromMember;
    private final String toMember;
    private final Bearing bearing;
    private final boolean cooperation;
    private final Credibility credibility;
    private final String deed;

    /**
     * What a row says.
     *
     * @param key what it has in common with other reports of the event
     * @param when the day, as the date of evidence
     * @param received when it was received, as days since 1970
     * @param number that no other event of its feed has, or {@link EventParser#NO_ID}
     * @param id of its evidence; empty if the row has none
     * @param line of the row, which makes the id where it has none, and else means nothing
     * @param fromMember the party that continues the actor today
     * @param toMember the party that continues the other one
     * @param bearing what it bears on
     * @param cooperation whether the code is one of material cooperation
     * @param credibility of this report alone
     * @param deed what was done, in words
     */
    ReportedEvent(
            Key key,
            DateSpan when,
            int received,
            long number,
            String id,
            long line,
            String fromMember,
            String toMember,
            Bearing bearing,
            boolean cooperation,
            Credibility credibility,
            String deed) {
        this.key = key;
        this.when = when;
        this.received = received;
        this.number = number;
        this.id = id;
        this.line = line;
        this.fromMember = fromMember;
        this.toMember = toMember;
        this.bearing = bearing;
        this.cooperation = cooperation;
        this.credibility = credibility;
        this.deed = deed;
    }

    /**
     * What two reports of the same event have in common.
     *
     * @param day when, as days since 1970
     * @param from who
     * @param to toward whom
     * @param code what, as its place in the codebook
     * @param track whether the government or the public acts
     * @param place where; empty if the feed does not say
     * @param feed of which feed
     */
    record Key(int day, String from, String to, int code, Track track, String place, EventFormat feed) {}

    /** The dyad that it is about. */
    public Dyad dyad() {
        return Dyad.of(fromMember, toMember);
    }

    /** The day on which it was received. */
    public LocalDate received() {
        return LocalDate.ofEpochDay(received);
    }

    /** The feed. */
    public EventFormat feed() {
        return key.feed();
    }

    /** The report as bytes. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(key.day());
            write(out, key.from());
            write(out, key.to());
            out.writeInt(key.code());
            out.writeByte(key.track().ordinal());
            write(out, key.place());
            out.writeByte(key.feed().ordinal());
            out.writeInt(received);
            out.writeLong(number);
            write(out, id);
            out.writeLong(line);
            write(out, fromMember);
            write(out, toMember);
            out.writeByte(bearing.factor().ordinal());
            out.writeByte(bearing.area().map(Enum::ordinal).orElse(-1));
            out.writeDouble(bearing.score());
            out.writeBoolean(cooperation);
            out.writeByte(credibility.ordinal());
            write(out, deed);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The report that {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it was written by another version, was cut, or is none
     */
    public static ReportedEvent parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("a reported event must be of version " + VERSION + ": " + version
                        + ". Maybe two versions of the library are at work");
            }
            int day = in.readInt();
            Key key = new Key(
                    day,
                    read(in),
                    read(in),
                    in.readInt(),
                    Track.values()[in.readByte()],
                    read(in),
                    EventFormat.values()[in.readByte()]);
            return new ReportedEvent(
                    key,
                    DateSpan.of(LocalDate.ofEpochDay(day)),
                    in.readInt(),
                    in.readLong(),
                    read(in),
                    in.readLong(),
                    read(in),
                    read(in),
                    readBearing(in),
                    in.readBoolean(),
                    Credibility.values()[in.readByte()],
                    read(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("a reported event must not be cut: " + bytes.length + " bytes", e);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a reported event must not be changed: " + e.getMessage(), e);
        }
    }

    private static Bearing readBearing(DataInputStream in) throws IOException {
        Factor factor = Factor.values()[in.readByte()];
        int area = in.readByte();
        return Bearing.builder()
                .factor(factor)
                .area(area < 0 ? Optional.empty() : Optional.of(IssueArea.values()[area]))
                .score(in.readDouble())
                .build();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The same on a line of its text, if it has no id but where it stands. */
    ReportedEvent onLine(long ofText) {
        return id.isEmpty() ? with("", ofText) : this;
    }

    /** The same in a text with a label; it makes the id of a row that has none. */
    ReportedEvent labelled(String label) {
        return id.isEmpty() ? with(label + ":" + line, line) : this;
    }

    private ReportedEvent with(String newId, long newLine) {
        return new ReportedEvent(
                key,
                when,
                received,
                number,
                newId,
                newLine,
                fromMember,
                toMember,
                bearing,
                cooperation,
                credibility,
                deed);
    }

    Key key() {
        return key;
    }

    DateSpan when() {
        return when;
    }

    int receivedOn() {
        return received;
    }

    long number() {
        return number;
    }

    String id() {
        return id;
    }

    String fromMember() {
        return fromMember;
    }

    String toMember() {
        return toMember;
    }

    Bearing bearing() {
        return bearing;
    }

    boolean isCooperation() {
        return cooperation;
    }

    Credibility credibility() {
        return credibility;
    }

    /** The text of its evidence. Made when it is asked for, since most repetitions never are, and of its full length at once. */
    String text() {
        String by = key.track() == Track.SOCIETY ? ", by its public: " : ": ";
        return String.join("", key.from(), " toward ", key.to(), by, deed);
    }
}
