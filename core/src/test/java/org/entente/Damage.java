package org.entente;

import java.io.IOException;
import java.util.Arrays;

/**
 * What may become of a file: it is cut after each of its bytes, or one of its bits is flipped. All of that is tried with
 * {@code -Dentente.seeds=400}, of long files with {@code -Dentente.everyBit}, and a share of it in an ordinary build.
 */
public final class Damage {
    private static final int SEEDS_FOR_ALL = 400;
    private static final boolean EVERY_BIT = Boolean.getBoolean("entente.everyBit");

    /** Odd, so that no bit of a byte is passed over for good; a tenth of the seeds is a hundredth of the damage. */
    private static final int STEP =
            EVERY_BIT ? 1 : Math.max(1, SEEDS_FOR_ALL / Seeds.COUNT * (SEEDS_FOR_ALL / Seeds.COUNT)) | 1;

    private final byte[] good;
    private final int step;

    private Damage(byte[] good, int step) {
        this.good = good;
        this.step = step;
    }

    /** All that may become of a file. */
    public static Damage of(byte[] good) {
        return new Damage(good, STEP);
    }

    /** A share of that again, of a file that is long and takes long to read; all the same if every bit is asked for. */
    public Damage oneIn(int share) {
        return EVERY_BIT ? this : new Damage(good, step * share | 1);
    }

    /**
     * A damaged copy.
     *
     * @param bytes what it holds
     * @param isCut whether it was cut; else a bit was flipped
     * @param at the byte before which it was cut, or the bit
     */
    @SuppressWarnings("ArrayRecordComponent") // Looked at by one test, and compared with nothing.
    public record Copy(byte[] bytes, boolean isCut, int at) {
        @Override
        public String toString() {
            return (isCut ? "cut before byte " : "flipped bit ") + at;
        }
    }

    /** What is done with a copy. */
    public interface Trial {
        /** Tries it. */
        void on(Copy copy) throws IOException;
    }

    /** Tries every copy. */
    public void forEach(Trial trial) throws IOException {
        for (int length = 0; length < good.length; length += step) {
            trial.on(new Copy(Arrays.copyOf(good, length), true, length));
        }
        for (int bit = 0; bit < 8 * good.length; bit += step) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            trial.on(new Copy(flipped, false, bit));
        }
    }
}
