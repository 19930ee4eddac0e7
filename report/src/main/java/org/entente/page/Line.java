package org.entente.page;

import com.google.common.base.Preconditions;
import java.util.Locale;

/**
 * The path of a line through time. Points that hardly differ from the last one drawn are left out, but for the one before
 * a change, so that a jump stays a jump.
 */
final class Line {
    private final double tolerance;
    private final StringBuilder path = new StringBuilder();
    private double drawnY = Double.NaN;
    private double lastX;
    private double lastY;
    private boolean skipped;
    private double startX;
    private long tenthsX;
    private long tenthsY;

    /**
     * A line without points.
     *
     * @param tolerance how far a point may be from the last one drawn and still be left out
     */
    Line(double tolerance) {
        Preconditions.checkArgument(tolerance >= 0, "tolerance must not be negative: %s", tolerance);
        this.tolerance = tolerance;
    }

    Line to(double x, double y) {
        if (Double.isNaN(drawnY)) {
            draw('M', x, y);
        } else if (StrictMath.abs(y - drawnY) > tolerance) {
            if (skipped) {
                draw('L', lastX, lastY);
            }
            draw('L', x, y);
        } else {
            skipped = true;
        }
        lastX = x;
        lastY = y;
        return this;
    }

    /** Ends the line here; the next point begins another. */
    Line gap() {
        if (skipped) {
            draw('L', lastX, lastY);
        }
        drawnY = Double.NaN;
        return this;
    }

    /** Moves in whole tenths from the last point drawn, so that nothing adds up. */
    private void draw(char how, double x, double y) {
        long toX = Math.round(10 * x);
        long toY = Math.round(10 * y);
        if (how == 'M') {
            path.append('M').append(number(x)).append(' ').append(number(y));
            startX = x;
        } else {
            String down = tenths(toY - tenthsY);
            path.append('l')
                    .append(tenths(toX - tenthsX))
                    .append(down.startsWith("-") ? "" : " ")
                    .append(down);
        }
        tenthsX = toX;
        tenthsY = toY;
        drawnY = y;
        skipped = false;
    }

    /** The path, or the empty text. */
    String path() {
        return gap().path.toString();
    }

    /** The path closed along a base line, as an area from the first point to the last. There must be no gap. */
    String areaTo(double base) {
        String line = path();
        return line.isEmpty() ? "" : line + "V" + number(base) + "H" + number(startX) + "Z";
    }

    /** A number with four decimals. */
    static String precise(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A number with at most one decimal. */
    static String number(double value) {
        return tenths(Math.round(10 * value));
    }

    private static String tenths(long tenths) {
        long size = Math.abs(tenths);
        String whole = size < 10 && size % 10 != 0 ? "" : String.valueOf(size / 10);
        return (tenths < 0 ? "-" : "") + whole + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
