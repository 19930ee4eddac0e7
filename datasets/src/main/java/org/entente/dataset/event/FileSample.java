package org.entente.dataset.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.CsvScanner;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.RowScanner;
import org.entente.dataset.io.TabScanner;
import org.entente.dataset.io.Text;

/** What the first rows of an event file show of the file as a whole: how it writes its dates, and whether zeros are lost. */
final class FileSample {
    /** How far is looked where the first rows do not show it. */
    private static final int FAR = 1 << 22;

    private final Layout layout;
    private final int date;
    private final LeadingZeros zeros;
    private final int code;
    private String firstDate = "";
    private boolean monthFirst;
    private boolean dayFirst;
    private boolean anyZero;
    private boolean anyLost;
    private String unproven = "";

    private FileSample(Layout layout, int date, int code, LeadingZeros zeros) {
        this.layout = layout;
        this.date = date;
        this.code = code;
        this.zeros = zeros;
    }

    /**
     * Looks at the first rows of a text; what is read next still begins with them.
     *
     * @param head its first bytes
     * @param date column of the date
     * @param code column of the CAMEO code, or {@link Layout#NONE}
     */
    static FileSample of(Text text, byte[] head, Layout layout, int date, int code, LeadingZeros zeros)
            throws IOException {
        FileSample near = new FileSample(layout, date, code, zeros);
        near.lookAt(head);
        if (head.length < Text.HEAD || (!near.isOrderOpen() && !near.anyLost)) {
            return near;
        }
        FileSample far = new FileSample(layout, date, code, zeros);
        far.lookAt(text.head(FAR));
        return far;
    }

    private void lookAt(byte[] head) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(head);
        RowScanner rows = layout.separator() == '\t'
                ? new TabScanner(in, "", head.length)
                : new CsvScanner(in, "", layout.separator(), layout.width());
        int skip = layout.headers();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (--skip < 0 && row.columns() >= layout.width()) {
                lookAt(row);
            }
        }
    }

    private void lookAt(Row row) {
        if (row.has(date, '/')) {
            lookAtDate(row.raw(date, row.length(date)));
        }
        // A code that begins with a zero shows that no zero is lost; then no other code matters.
        if (code >= 0 && !anyZero) {
            LeadingZeros.Verdict verdict = zeros.verdict(row);
            anyZero = row.has(code, '0') && row.raw(code, 1).equals("0");
            anyLost |= verdict == LeadingZeros.Verdict.ZERO_LOST;
            if (verdict == LeadingZeros.Verdict.UNPROVEN && unproven.isEmpty()) {
                unproven = row.text(code);
            }
        }
    }

    private void lookAtDate(String text) {
        int slash = text.indexOf('/');
        if (slash > 0 && slash <= 2 && text.indexOf('/', slash + 1) > 0) {
            boolean firstIsDay = isAbove12(text.substring(0, slash));
            boolean secondIsDay = isAbove12(text.substring(slash + 1, text.indexOf('/', slash + 1)));
            if (firstIsDay && secondIsDay) {
                return; // No day in either order: a failure of its row, which shows nothing of the others.
            }
            firstDate = firstDate.isEmpty() ? text : firstDate;
            dayFirst |= firstIsDay;
            monthFirst |= secondIsDay;
        }
    }

    private static boolean isAbove12(String number) {
        return number.length() == 2 && number.chars().allMatch(Character::isDigit) && Integer.parseInt(number) > 12;
    }

    private boolean isOrderOpen() {
        return !firstDate.isEmpty() && !monthFirst && !dayFirst;
    }

    /**
     * The order of day and month.
     *
     * @param stated what the caller says
     * @throws UnreadableFileException if it matters, and neither the file nor the caller says it
     */
    DateOrder order(String file, Optional<DateOrder> stated) {
        if (monthFirst && dayFirst) {
            throw new UnreadableFileException(
                    file, 1, "has dates with the day first and dates with the month first, such as " + firstDate);
        }
        if (isOrderOpen() && stated.isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    1,
                    "has dates that can be read in two ways: " + firstDate + " is "
                            + read(DateOrder.MONTH_FIRST) + " with the month first or " + read(DateOrder.DAY_FIRST)
                            + " with the day first. Say which: EventReader.dateOrder, or --date-order of the command.");
        }
        return monthFirst ? DateOrder.MONTH_FIRST : dayFirst ? DateOrder.DAY_FIRST : stated.orElse(DateOrder.DAY_FIRST);
    }

    private String read(DateOrder order) {
        DateCache.Day day = new DateCache(order).find(firstDate);
        return day == null ? "no day" : String.valueOf(day.date());
    }

    /**
     * Whether leading zeros are lost and to be put back.
     *
     * @throws UnreadableFileException if they are lost, and nothing in a row says where
     */
    boolean hasLostZeros(String file) {
        if (anyZero || !anyLost) {
            return false;
        }
        if (!unproven.isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    1,
                    "has codes that lost a leading zero, as spreadsheets do: no code begins with 0, and nothing beside "
                            + unproven + " says whether it is 0" + unproven + " or " + unproven
                            + ". Maybe take the file as it was published, or read the column of codes as text.");
        }
        return true;
    }
}
