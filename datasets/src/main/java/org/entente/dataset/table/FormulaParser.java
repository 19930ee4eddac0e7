package org.entente.dataset.table;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import org.entente.json.Spelling;

/** Reads the text of a {@link Formula} by recursive descent. */
final class FormulaParser {
    /** What names in a formula mean. */
    interface Names {
        /** The place of a column; the column is asked for in every row from then on. */
        int column(String name);

        /** The values of a reference by year. */
        ImmutableSortedMap<Integer, Double> reference(String name);
    }

    private static final ImmutableMap<String, Integer> ARGUMENTS = ImmutableMap.<String, Integer>builder()
            .put("lower", 2)
            .put("higher", 2)
            .put("known", 2)
            .put("abs", 1)
            .put("log10", 1)
            .put("if", 3)
            .put("yearsSince", 1)
            .put("yearsKnown", 1)
            .put("faded", 2)
            .put("reference", 1)
            .buildOrThrow();

    /** Nesting is bounded so that no text can exhaust the stack. */
    private static final int DEEPEST = 50;

    private final String text;
    private final Names names;
    private int at;
    private int depth;

    FormulaParser(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    Formula parse() {
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
        if (take(">=")) {
            left = Formula.ofTwo(left, sum(), (a, b) -> a >= b ? 1 : 0);
        } else if (take("<=")) {
            left = Formula.ofTwo(left, sum(), (a, b) -> a <= b ? 1 : 0);
        } else if (take(">")) {
            left = Formula.ofTwo(left, sum(), (a, b) -> a > b ? 1 : 0);
        } else if (take("<")) {
            left = Formula.ofTwo(left, sum(), (a, b) -> a < b ? 1 : 0);
        } else if (take("=")) {
            left = Formula.ofTwo(left, sum(), (a, b) -> a == b ? 1 : 0);
        }
        depth--;
        return left;
    }

    private Formula sum() {
        Formula left = product();
        while (true) {
            if (take("+")) {
                left = Formula.ofTwo(left, product(), (a, b) -> a + b);
            } else if (take("-")) {
                left = Formula.ofTwo(left, product(), (a, b) -> a - b);
            } else {
                return left;
            }
        }
    }

    private Formula product() {
        Formula left = single();
        while (true) {
            if (take("*")) {
                left = Formula.ofTwo(left, single(), (a, b) -> a * b);
            } else if (take("/")) {
                left = Formula.ofTwo(left, single(), (a, b) -> b == 0 ? Double.NaN : a / b);
            } else {
                return left;
            }
        }
    }

    private Formula single() {
        skipBlanks();
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
        Integer needed = ARGUMENTS.get(name);
        if (needed == null) {
            throw wrong("there is no function \"" + name + "\". " + Spelling.advice(name, ARGUMENTS.keySet()));
        }
        if (name.equals("reference")) {
            return reference();
        }
        List<Formula> arguments = new ArrayList<>();
        double halfLife = 0;
        do {
            if (name.equals("faded") && arguments.size() == 1) {
                skipBlanks();
                halfLife = number();
                arguments.add(arguments.get(0));
            } else {
                arguments.add(comparison());
            }
        } while (take(","));
        expect(")");
        if (arguments.size() != needed) {
            throw wrong(name + " takes " + needed + " arguments, not " + arguments.size());
        }
        return made(name, arguments, halfLife);
    }

    private Formula made(String name, List<Formula> of, double halfLife) {
        return switch (name) {
            case "lower" -> Formula.ofTwo(of.get(0), of.get(1), Math::min);
            case "higher" -> Formula.ofTwo(of.get(0), of.get(1), Math::max);
            case "known" -> Formula.known(of.get(0), of.get(1));
            case "abs" -> Formula.ofTwo(of.get(0), of.get(0), (a, b) -> Math.abs(a));
            case "log10" -> Formula.log10(of.get(0));
            case "if" -> Formula.either(of.get(0), of.get(1), of.get(2));
            case "yearsSince" -> Formula.yearsSince(of.get(0));
            case "yearsKnown" -> Formula.yearsKnown(of.get(0));
            case "faded" -> Formula.faded(of.get(0), positive(halfLife));
            default -> throw wrong("there is no function \"" + name + "\"");
        };
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
