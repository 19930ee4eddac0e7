package org.entente.numeric;

import com.google.common.base.Preconditions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Minimises a smooth function of many numbers by the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno
 * (Nocedal and Wright, <i>Numerical Optimization</i>, 2006, algorithm 7.5, with halving until the value falls enough).
 *
 * <p>Written here because no library that is kept up serves: Hipparchus and Commons Math have no such method (their
 * conjugate gradients take a line search with about ten evaluations for each step, where this takes one), and those that
 * have one come with a whole toolbox or with a licence that does not fit. It takes no random step and sums in the order
 * of the numbers: the same start gives the same bits.
 */
public final class Lbfgs {
    /** Pairs of steps remembered; 3 to 20 are usual (Nocedal and Wright 2006, p. 178). */
    private static final int MEMORY = 12;
    /** How much of the decrease that the slope promises must be reached (Nocedal and Wright 2006, p. 33). */
    private static final double SUFFICIENT = 1e-4;
    /** The largest change of any number in the first step, when nothing is known of the curvature. */
    private static final double FIRST_STEP = 0.3;
    /** Halvings after which a direction is given up: a step of 1e-9 of the first. */
    private static final int HALVINGS = 30;

    private Lbfgs() {}

    /** A function and its gradient. */
    @FunctionalInterface
    public interface Objective {
        /**
         * The value at a point. May be infinite or not a number where the function is not defined; then the gradient is
         * not looked at.
         *
         * @param x the point; not to be changed
         * @param gradient filled with the derivative by each number; zero when called
         */
        double at(double[] x, double[] gradient);
    }

    /** Called after each step. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Whether to go on.
         *
         * @param iteration from 1
         * @param value after it
         * @param x the point after it; not to be changed
         */
        boolean goOn(int iteration, double value, double[] x);
    }

    /**
     * Where the search ended.
     *
     * @param x the point
     * @param value there
     * @param iterations taken
     */
    @SuppressWarnings("ArrayRecordComponent") // internal to the library: handed on, not kept
    public record Minimum(double[] x, double value, int iterations) {}

    /**
     * Searches from a start until a step gains too little, the steps are used up, or the listener says stop.
     *
     * @param start not changed
     * @param iterations at most, 0 or more
     * @param tolerance the least gain of a step, in units of the value, for which the search goes on
     * @throws IllegalArgumentException if the value at the start is not finite
     */
    public static Minimum minimise(
            Objective objective, double[] start, int iterations, double tolerance, Listener listener) {
        double[] x = start.clone();
        double[] gradient = new double[x.length];
        double value = objective.at(x, gradient);
        Preconditions.checkArgument(Double.isFinite(value), "value at the start must be finite: %s", value);
        Deque<Step> memory = new ArrayDeque<>();
        for (int iteration = 1; iteration <= iterations; iteration++) {
            double[] direction = direction(gradient, memory);
            Point next = search(objective, x, value, gradient, direction);
            if (next == null) {
                if (memory.isEmpty()) {
                    return new Minimum(x, value, iteration - 1);
                }
                // What was remembered points nowhere good: start again from the slope alone.
                memory.clear();
                continue;
            }
            remember(memory, Step.between(x, gradient, next));
            double gain = value - next.value;
            x = next.x;
            gradient = next.gradient;
            value = next.value;
            if (!listener.goOn(iteration, value, x) || gain < tolerance) {
                return new Minimum(x, value, iteration);
            }
        }
        return new Minimum(x, value, iterations);
    }

    private static void remember(Deque<Step> memory, Step step) {
        if (step.curvature > 1e-14) {
            memory.addFirst(step);
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    /** Downhill, by the slope and the curvature remembered. */
    private static double[] direction(double[] gradient, Deque<Step> memory) {
        double[] q = gradient.clone();
        double[] shares = new double[memory.size()];
        int k = 0;
        for (Step step : memory) {
            shares[k] = dot(step.moved, q) / step.curvature;
            add(q, -shares[k++], step.turned);
        }
        scale(q, memory.isEmpty() ? FIRST_STEP / Math.max(1e-300, largest(gradient)) : newest(memory));
        for (Iterator<Step> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            add(q, shares[--k] - dot(step.turned, q) / step.curvature, step.moved);
        }
        scale(q, -1);
        return q;
    }

    private static double newest(Deque<Step> memory) {
        Step step = memory.getFirst();
        return step.curvature / dot(step.turned, step.turned);
    }

    private static @Nullable Point search(
            Objective objective, double[] x, double value, double[] gradient, double[] direction) {
        double slope = dot(gradient, direction);
        if (!(slope < 0)) {
            return null;
        }
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
            double[] candidate = x.clone();
            add(candidate, length, direction);
            double[] there = new double[x.length];
            double reached = objective.at(candidate, there);
            if (reached <= value + SUFFICIENT * length * slope) {
                return new Point(candidate, reached, there);
            }
        }
        return null;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Point(double[] x, double value, double[] gradient) {}

    /** A step taken: how far it moved, how the slope turned, and the product of both. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Step(double[] moved, double[] turned, double curvature) {
        static Step between(double[] x, double[] gradient, Point next) {
            double[] moved = next.x.clone();
            add(moved, -1, x);
            double[] turned = next.gradient.clone();
            add(turned, -1, gradient);
            return new Step(moved, turned, dot(moved, turned));
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] x, double by) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= by;
        }
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double one : x) {
            largest = Math.max(largest, StrictMath.abs(one));
        }
        return largest;
    }
}
