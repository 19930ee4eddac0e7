package org.entente.laboratory;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.learning.FittingListener;
import org.entente.learning.LevelFitting;
import org.entente.learning.TrainingSet;
import org.entente.model.Model;

/** Arguments of the programs that fit: a table, perhaps a second file, and options. */
record FittingArguments(List<String> words, String usage) {
    static FittingArguments parse(String[] arguments, String usage) {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            throw new IllegalArgumentException("Usage: " + usage);
        }
        for (String word : arguments) {
            if (word.startsWith("--") && !usage.contains("[" + word + " ") && !usage.contains("[" + word + "]")) {
                throw new IllegalArgumentException("Unknown option " + word + ". Usage: " + usage);
            }
        }
        return new FittingArguments(List.of(arguments), usage);
    }

    String table() {
        return words.get(0);
    }

    String out() {
        if (words.size() < 2 || words.get(1).startsWith("--")) {
            throw new IllegalArgumentException("Usage: " + usage);
        }
        return words.get(1);
    }

    private int number(String option, int otherwise) {
        int at = words.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 >= words.size()) {
            throw new IllegalArgumentException(option + " needs a number. Usage: " + usage);
        }
        return Integer.parseInt(words.get(at + 1));
    }

    /** The day on which the fit is made; no clock is read. */
    String date() {
        int at = words.indexOf("--date");
        if (at < 0 || at + 1 >= words.size()) {
            throw new IllegalArgumentException("--date must say on which day this is done. Usage: " + usage);
        }
        return LocalDate.parse(words.get(at + 1)).toString();
    }

    /** All words, files by their names alone. */
    String afterTable() {
        return Path.of(table()).getFileName() + " " + Path.of(out()).getFileName() + " "
                + String.join(" ", words.subList(2, words.size()));
    }

    int folds() {
        return number("--folds", 5);
    }

    int monthsPerStep() {
        return number("--months-per-step", 1);
    }

    boolean forecasts() {
        return !words.contains("--without-forecasts");
    }

    boolean ablations() {
        return words.contains("--ablations");
    }

    TrainingSet.Builder trainingSet(Model model) {
        return TrainingSet.builder(model.evidence()).monthsPerStep(monthsPerStep());
    }

    LevelFitting fitting() {
        return options().build();
    }

    LevelFitting.Builder options() {
        return LevelFitting.builder()
                .threads(number("--threads", 2))
                .iterations(number("--iterations", 200))
                .listener(FittingArguments::show);
    }

    private static boolean show(FittingListener.Progress progress) {
        if (progress.iteration() % 25 == 0) {
            System.err.printf(
                    Locale.ROOT,
                    "%s, iteration %d of %d: %.4f%n",
                    progress.fold() < 0 ? "all" : "without fold " + progress.fold(),
                    progress.iteration(),
                    progress.iterations(),
                    progress.objective());
        }
        return true;
    }
}
