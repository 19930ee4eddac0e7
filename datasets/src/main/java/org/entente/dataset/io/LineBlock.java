package org.entente.dataset.io;

/** Some whole lines of a text, as they stand in it. May be filled again once they have been read. */
public final class LineBlock {
    /** After the lines so many bytes must be there, of whatever value, so that they can be looked at many at a time. */
    static final int BEYOND = Long.SIZE;

    /** Room for so many bytes at first. */
    static final int SIZE = 1 << 18;

    byte[] bytes;
    /** Up to where there are lines. */
    int end;

    /** No lines yet. */
    public LineBlock() {
        this(SIZE);
    }

    /**
     * No lines yet.
     *
     * @param size room for so many bytes at first; a longer line makes more
     */
    LineBlock(int size) {
        bytes = new byte[size + BEYOND];
    }

    int room() {
        return bytes.length - BEYOND;
    }
}
