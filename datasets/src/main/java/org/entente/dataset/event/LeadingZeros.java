package org.entente.dataset.event;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.entente.dataset.io.Row;
import org.jspecify.annotations.Nullable;

/**
 * CAMEO codes of a file that a spreadsheet or a data frame has read as numbers: {@code 042} has become 42, {@code 019}
 * looks like the root 19. A zero is put back where the row proves that it is lost: where the code would be none without it,
 * or the root code, the class or the words of the event beside it say so.
 */
final class LeadingZeros {
    /** The words of CAMEO (Schrodt 2012) for the roots that become another code by the loss of a zero. */
    private static final ImmutableMap<String, String> ROOTS = ImmutableMap.<String, String>builder()
            .put("10", "demand")
            .put("11", "disapprove")
            .put("12", "reject")
            .put("13", "threaten")
            .put("14", "protest")
            .put("15", "exhibitforceposture")
            .put("16", "reducerelations")
            .put("17", "coerce")
            .put("18", "assault")
            .put("19", "fight")
            .put("20", "useunconventionalmassviolence")
            .buildOrThrow();

    private static final ImmutableMap<String, String> WITH_ZERO = ImmutableMap.<String, String>builder()
            .put("10", "makestatement")
            .put("11", "declinecomment")
            .put("12", "makepessimisticcomment")
            .put("13", "makeoptimisticcomment")
            .put("14", "considerpolicyoption")
            .put("15", "acknowledgeorclaimresponsibility")
            .put("16", "denyresponsibility")
            .put("17", "engageinsymbolicact")
            .put("18", "makeempatheticcomment")
            .put("19", "expressaccord")
            .put("20", "makeanappealorrequest")
            .buildOrThrow();

    private static final QuadClass[] QUADS = QuadClass.values();

    private final EventCodebook.Index codes;
    private final int code;
    private final int root;
    private final int quad;
    private final int words;

    /**
     * Codes in the columns of a layout; -1 for a column that it does not have.
     *
     * @param code column of the code
     * @param root column of the root code
     * @param quad column of the class, from 1 to 4
     * @param words column of the event's words
     */
    LeadingZeros(EventCodebook.Index codes, int code, int root, int quad, int words) {
        this.codes = codes;
        this.code = code;
        this.root = root;
        this.quad = quad;
        this.words = words;
    }

    /** What a row says of its code. */
    enum Verdict {
        /** Not a number, or it begins with a zero, or is no code either way. */
        SAYS_NOTHING,
        ZERO_LOST,
        ZERO_NOT_LOST,
        UNPROVEN
    }

    /** Whether a row's code has lost a zero. */
    Verdict verdict(Row row) {
        if (!row.isWholeNumber(code) || row.length(code) > 4) {
            return Verdict.SAYS_NOTHING;
        }
        String text = row.text(code);
        EventCodebook.Coded as = codes.find(text);
        EventCodebook.Coded restored = codes.find("0" + text);
        if (text.startsWith("0") || (as == null && restored == null)) {
            return Verdict.SAYS_NOTHING;
        }
        if (as == null || restored == null) {
            return as == null ? Verdict.ZERO_LOST : Verdict.ZERO_NOT_LOST;
        }
        return beside(row, text, as.code(), restored.code());
    }

    /** What the code of a row of a file without zeros means; null if it is none, or the row does not prove which. */
    EventCodebook.@Nullable Coded read(Row row) {
        return switch (verdict(row)) {
            case ZERO_LOST -> codes.find("0" + row.text(code));
            case ZERO_NOT_LOST, SAYS_NOTHING -> codes.read(row, code);
            case UNPROVEN -> null;
        };
    }

    private Verdict beside(Row row, String text, EventCode as, EventCode restored) {
        if (root >= 0 && row.isWholeNumber(root)) {
            int number = row.number(root);
            int ofAs = Integer.parseInt(text.substring(0, 2));
            int ofRestored = Integer.parseInt(text.substring(0, 1));
            if (number == ofAs || number == ofRestored) {
                return number == ofAs ? Verdict.ZERO_NOT_LOST : Verdict.ZERO_LOST;
            }
        }
        int number = quad >= 0 ? row.number(quad) : 0;
        if (number >= 1 && number <= QUADS.length && as.quad() != restored.quad()) {
            QuadClass given = QUADS[number - 1];
            if (given == as.quad() || given == restored.quad()) {
                return given == as.quad() ? Verdict.ZERO_NOT_LOST : Verdict.ZERO_LOST;
            }
        }
        if (words >= 0) {
            String said = letters(row.text(words));
            if (said.equals(WITH_ZERO.get(text)) || said.equals(ROOTS.get(text))) {
                return said.equals(ROOTS.get(text)) ? Verdict.ZERO_NOT_LOST : Verdict.ZERO_LOST;
            }
        }
        return Verdict.UNPROVEN;
    }

    private static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
