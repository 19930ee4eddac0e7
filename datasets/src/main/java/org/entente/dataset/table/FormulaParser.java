package org.entente.dataset.table;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.json.Spelling;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@link Formula} by recursive descent. */
final class FormulaParser {
    /** What names in a formula mean. */
    interface Names {
        /** The place of a column; the column is asked for in every row from then on. */
        int column(String name);

        /** The values of a reference by year. */
        ImmutableSortedMap<Integer, Double> reference(String name);
    }

    /** A function of the language: how many arguments it takes, and what it makes of them. */
    private record Function(int arguments, boolean looksBack, Maker maker) {}

    /** Makes a formula of a function's arguments. */
    private interface Maker {
        Formula of(List<Formula> arguments);
    }

    private static final String REFERENCE = "reference";
    private static final String FADED = "faded";
    private static final String AHEAD = "ahead";

    private static final ImmutableMap<String, Function> FUNCTIONS = ImmutableMap.<String, Function>builder()
            .put("lower", new Function(2, false, of -> Formula.ofTwo(of.get(0), of.get(1), Math::min)))
            .put("higher", new Function(2, false, of -> Formula.ofTwo(of.get(0), of.get(1), Math::max)))
            .put("known", new Function(2, false, of -> Formula.known(of.get(0), of.get(1))))
            .put("abs", new Function(1, false, of -> Formula.ofTwo(of.get(0), of.get(0), (a, b) -> Math.abs(a))))
            .put("log10", new Function(1, false, of -> Formula.log10(of.get(0))))
            .put("if", new Function(3, false, of -> Formula.either(of.get(0), of.get(1), of.get(2))))
            .put("yearsSince", new Function(1, true, of -> Formula.yearsSince(of.get(0))))
            .put("yearsKnown", new Function(1, true, of -> Formula.yearsKnown(of.get(0))))
            .put("yearsUntil", new Function(1, true, of -> Formula.yearsUntil(of.get(0))))
            .put("yearsToCome", new Function(1, true, of -> Formula.yearsToCome(of.get(0))))
            // Their second argument is a number, and so is read apart.
            .put(FADED, new Function(1, true, of -> of.get(0)))
            .put(AHEAD, new Function(1, true, of -> of.get(0)))
            .put(REFERENCE, new Function(1, false, of -> of.get(0)))
            .buildOrThrow();

    /** The comparisons, the longer signs first. */
    private static final ImmutableMap<String, Formula.OfTwo> COMPARISONS = ImmutableMap.of(
            ">=",
            (a, b) -> a >= b ? 1 : 0,
            "<=",
            (a, b) -> a <= b ? 1 : 0,
            ">",
            (a, b) -> a > b ? 1 : 0,
            "<",
            (a, b) -> a < b ? 1 : 0,
            "=",
            (a, b) -> a == b ? 1 : 0);

    private static final ImmutableMap<String, Formula.OfTwo> SUMS =
            ImmutableMap.of("+", (a, b) -> a + b, "-", (a, b) -> a - b);
    private static final ImmutableMap<String, Formula.OfTwo> PRODUCTS =
            ImmutableMap.of("*", (a, b) -> a * b, "/", (a, b) -> b == 0 ? Double.NaN : a / b);

    /** Nested evaluations of as many terms are far from exhausting the stack. */
    private static final int MOST_TERMS = 500;
    /** Each look-back within another multiplies the time by the number of a pair's rows. */
    private static final int DEEPEST_LOOK_BACK = 2;

    /** Nesting is bounded so that no text can exhaust the stack. */
    private static final int DEEPEST = 50;

    private final String text;
    private final Names names;
    private int at;
    private int depth;
    private int terms;
    private int lookBacks;

    private FormulaParser(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says at which character
     */
    static Formula parse(String text, Names names) {
        return new FormulaParser(text, names).parse();
    }

    private Formula parse() {
        Formula formula = comparison();
        if (at < text.length()) {
            throw wrong("\"" + text.charAt(at) + "\" is not expected");
        }
        return formula;
    }

    private Formula comparison() {
        depth++;
        if (depth > DEEPEST) {
            throw wrong("nested too deeply");
        }
        Formula left = sum();
        Formula.OfTwo comparison = operator(COMPARISONS);
        if (comparison != null) {
            left = Formula.ofTwo(left, sum(), comparison);
        }
        depth--;
        return left;
    }

    private Formula sum() {
        Formula left = product();
        for (Formula.OfTwo sign = operator(SUMS); sign != null; sign = operator(SUMS)) {
            left = Formula.ofTwo(left, product(), sign);
        }
        return left;
    }

    private Formula product() {
        Formula left = single();
        for (Formula.OfTwo sign = operator(PRODUCTS); sign != null; sign = operator(PRODUCTS)) {
            left = Formula.ofTwo(left, single(), sign);
        }
        return left;
    }

    private Formula.@Nullable OfTwo operator(ImmutableMap<String, Formula.OfTwo> signs) {
        for (Map.Entry<String, Formula.OfTwo> sign : signs.entrySet()) {
            if (take(sign.getKey())) {
                return sign.getValue();
            }
        }
        return null;
    }

    private Formula single() {
        skipBlanks();
        terms++;
        if (terms > MOST_TERMS) {
            throw wrong("a formula has at most " + MOST_TERMS + " terms");
        }
        if (take("(")) {
            Formula inner = comparison();
            expect(")");
            return inner;
        }
        if (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            double number = number();
            return (rows, row) -> number;
        }
        String name = name();
        if (take("(")) {
            return function(name);
        }
        if (name.equals("unknown")) {
            return (rows, row) -> Double.NaN;
        }
        int column = names.column(name);
        return (rows, row) -> rows.cell(row, column);
    }

    private Formula function(String name) {
        Function function = FUNCTIONS.get(name);
        if (function == null) {
            throw wrong("there is no function \"" + name + "\". " + Spelling.advice(name, FUNCTIONS.keySet()));
        }
        if (name.equals(REFERENCE)) {
            return reference();
        }
        lookBacks += function.looksBack() ? 1 : 0;
        if (lookBacks > DEEPEST_LOOK_BACK) {
            throw wrong("functions over earlier years may be nested " + DEEPEST_LOOK_BACK + " deep");
        }
        List<Formula> arguments = new ArrayList<>();
        do {
            arguments.add(comparison());
        } while (!name.equals(FADED) && !name.equals(AHEAD) && take(","));
        Formula made = null;
        if (name.equals(FADED)) {
            made = Formula.faded(arguments.get(0), halfLife());
        } else if (name.equals(AHEAD)) {
            made = Formula.ahead(arguments.get(0), halfLife());
        }
        expect(")");
        if (arguments.size() != function.arguments()) {
            throw wrong(name + " takes " + function.arguments() + " arguments, not " + arguments.size());
        }
        lookBacks -= function.looksBack() ? 1 : 0;
        return made == null ? function.maker().of(arguments) : made;
    }

    private double halfLife() {
        expect(",");
        skipBlanks();
        return positive(number());
    }

    /** The value for the year, or for the nearest year that has one. */
    private Formula reference() {
        ImmutableSortedMap<Integer, Double> values = names.reference(name());
        expect(")");
        int first = values.firstKey();
        int last = values.lastKey();
        double[] byYear = new double[last - first + 1];
        for (int year = first; year <= last; year++) {
            Integer before = values.floorKey(year);
            Integer after = values.ceilingKey(year);
            Integer nearest = before == null || (after != null && after - year < year - before) ? after : before;
            byYear[year - first] = values.getOrDefault(nearest, Double.NaN);
        }
        return (rows, row) -> byYear[Math.min(Math.max(rows.year(row), first), last) - first];
    }

    private double positive(double halfLife) {
        if (!(halfLife > 0)) {
            throw wrong("a half-life must be above 0");
        }
        return halfLife;
    }

    private String name() {
        skipBlanks();
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (start == at) {
            throw wrong("a column, a number or a function is expected");
        }
        return text.substring(start, at);
    }

    private double number() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw wrong("a number is expected");
        }
    }

    private boolean take(String sign) {
        skipBlanks();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw wrong("\"" + sign + "\" is expected");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("Formula \"" + text + "\", at character " + (at + 1) + ": " + what);
    }
}
