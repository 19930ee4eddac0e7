package org.entente.dataset;

/** What is wrong with a row, a cell or a file. */
public enum FailureKind {
    /** The file cannot be read at all, or not on from a line. */
    FILE,
    /** The row has more or fewer columns than it should. */
    WIDTH,
    /** What names the row is not as the feed writes it. */
    ID,
    /** A date or year is missing, or does not exist. */
    DATE,
    /** The code of the event is none that the codebook has. */
    CODE,
    /** A code is no party's at that time, or both are the same party's. */
    PARTY,
    /** The same pair and year was read before: the row that was read first stands. */
    DUPLICATE,
    /** A number that the row cannot do without is none, or an impossible one. */
    VALUE,
    /** One cell holds no number, or an impossible one. It is taken as unknown; the rest of the row is read. */
    CELL,
    /** The rows of the two directions of a pair and year differ in one column. The rest of both rows is read. */
    DIRECTION;

    /** Whether the whole row is lost; otherwise only a cell of it is, or, of {@link #FILE}, more. */
    public boolean isOfRow() {
        return this != FILE && this != CELL && this != DIRECTION;
    }
}
