package org.entente.evaluation;

import com.google.common.base.Preconditions;
import java.util.List;

/**
 * Agreement beyond chance on ordered classes, with weights that grow with the square of the distance (Cohen 1968). 1 is
 * full agreement, 0 what chance would give; for two classes it is plain kappa.
 */
public final class WeightedKappa {
    private WeightedKappa() {}

    /**
     * The agreement of two judges.
     *
     * @param one classes that one judge gave, from 0
     * @param other classes that the other gave the same things, in the same order
     * @param classes how many there are
     * @return at most 1; 1 if all is one class
     * @throws IllegalArgumentException if the lists differ in length or a class is out of range
     */
    public static double quadratic(List<Integer> one, List<Integer> other, int classes) {
        Preconditions.checkArgument(
                one.size() == other.size(), "both must judge the same: %s and %s", one.size(), other.size());
        double[][] confusion = new double[classes][classes];
        for (int i = 0; i < one.size(); i++) {
            Preconditions.checkElementIndex(one.get(i), classes, "class");
            Preconditions.checkElementIndex(other.get(i), classes, "class");
            confusion[one.get(i)][other.get(i)]++;
        }
        return quadratic(confusion);
    }

    /**
     * The agreement of two judges, of how often each pair of classes was given.
     *
     * @param confusion square, the one judge by rows and the other by columns; counts, or weights of at least 0
     * @return at most 1; 1 if all is one class
     */
    public static double quadratic(double[][] confusion) {
        int size = confusion.length;
        double[] rows = new double[size];
        double[] columns = new double[size];
        double n = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i] += confusion[i][j];
                columns[j] += confusion[i][j];
                n += confusion[i][j];
            }
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double weight = (double) (i - j) * (i - j);
                observed += weight * confusion[i][j];
                expected += weight * rows[i] * columns[j] / n;
            }
        }
        return expected == 0 ? 1 : 1 - observed / expected;
    }
}
