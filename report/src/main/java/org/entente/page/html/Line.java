package org.entente.page.html;

import com.google.common.base.Preconditions;
import java.util.Locale;

/**
 * The path of a line through time. Points that lie within a tolerance of the straight line between those drawn are left out;
 * one before a jump is not, so that a jump stays a jump.
 */
public final class Line {
    private final double tolerance;
    private final StringBuilder path = new StringBuilder();
    private double drawnX = Double.NaN;
    private double drawnY;
    private double lastX;
    private double lastY;
    private boolean skipped;
    /** Between which slopes a line from the last point drawn passes all points since within the tolerance. */
    private double leastSlope;

    private double mostSlope;
    private double startX;
    private long tenthsX;
    private long tenthsY;

    /**
     * A line without points.
     *
     * @param tolerance how far a point may be above or below the line that is drawn
     */
    public Line(double tolerance) {
        Preconditions.checkArgument(tolerance >= 0, "tolerance must not be negative: %s", tolerance);
        this.tolerance = tolerance;
    }

    /** Adds a point; a line runs one way, forth or back. */
    public Line to(double x, double y) {
        if (Double.isNaN(drawnX)) {
            draw('M', x, y);
        } else {
            if (skipped && !isOnTheWay(x, y)) {
                draw('L', lastX, lastY);
            }
            narrow(x, y);
            skipped = true;
        }
        lastX = x;
        lastY = y;
        return this;
    }

    private boolean isOnTheWay(double x, double y) {
        double slope = (y - drawnY) / StrictMath.abs(x - drawnX);
        return slope >= leastSlope && slope <= mostSlope;
    }

    private void narrow(double x, double y) {
        double run = StrictMath.abs(x - drawnX);
        leastSlope = Math.max(leastSlope, (y - tolerance - drawnY) / run);
        mostSlope = Math.min(mostSlope, (y + tolerance - drawnY) / run);
    }

    /** Ends the line here; the next point begins another. */
    public Line gap() {
        if (skipped) {
            draw('L', lastX, lastY);
        }
        drawnX = Double.NaN;
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
        drawnX = x;
        drawnY = y;
        leastSlope = Double.NEGATIVE_INFINITY;
        mostSlope = Double.POSITIVE_INFINITY;
        skipped = false;
    }

    /** The path, or the empty text. */
    public String path() {
        return gap().path.toString();
    }

    /** The path closed along a base line, as an area from the first point to the last. There must be no gap. */
    public String areaTo(double base) {
        String line = path();
        return line.isEmpty() ? "" : line + "V" + number(base) + "H" + number(startX) + "Z";
    }

    /** A number with four decimals. */
    public static String precise(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A number with at most one decimal. */
    public static String number(double value) {
        return tenths(Math.round(10 * value));
    }

    private static String tenths(long tenths) {
        long size = Math.abs(tenths);
        String whole = size < 10 && size % 10 != 0 ? "" : String.valueOf(size / 10);
        return (tenths < 0 ? "-" : "") + whole + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
