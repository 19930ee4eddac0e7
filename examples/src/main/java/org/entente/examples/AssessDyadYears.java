package org.entente.examples;

import com.google.common.base.Joiner;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Hindsight;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.YearlyDyad;
import org.entente.model.Belief;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;

/**
 * Which phase and level of peace each pair of a dyad-year table is in, as of 31 December of each year and with hindsight:
 * {@code AssessDyadYears <table.csv[.gz]> <out.csv>}.
 */
public final class AssessDyadYears {
    /** Enough that no probability above 1e-300 is written as 0. */
    private static final MathContext DIGITS = new MathContext(9);

    private AssessDyadYears() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Usage: AssessDyadYears <table.csv[.gz]> <out.csv>");
        }
        ReadOptions options = ReadOptions.builder()
                .listener(progress -> System.err.println(progress.rows() + " rows of " + progress.file()))
                .build();
        DyadYearTable table = DyadYearTable.read(Path.of(arguments[0]), DyadYearMapping.standard(), options);
        table.failures().forEach(System.err::println);
        System.err.println(table.rowCount() + " rows of " + table.pairs().size() + " pairs read, "
                + table.failureCount() + " not; without their columns: " + table.silentInstruments());
        String[] lines = new String[table.rowCount()];
        table.pairs().parallelStream().forEach(pair -> assess(pair, lines));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            out.write(header() + "\n");
            for (String line : lines) {
                out.write(line + "\n");
            }
        }
    }

    private static String header() {
        List<String> columns = new ArrayList<>(List.of("ccode1", "ccode2", "year", "phase"));
        Arrays.stream(Phase.values()).forEach(phase -> columns.add(lower(phase)));
        columns.add("level");
        Arrays.stream(PeaceLevel.values()).forEach(level -> columns.add(lower(level)));
        Arrays.stream(PeaceLevel.values()).forEach(level -> columns.add("retro_" + lower(level)));
        Arrays.stream(Factor.values()).forEach(factor -> columns.add(lower(factor)));
        Arrays.stream(Track.values()).forEach(track -> columns.add("preparedness_" + lower(track)));
        return Joiner.on(',').join(columns);
    }

    /** Each pair by itself, on as many threads as there are; each line goes to its row's place. */
    private static void assess(YearlyDyad pair, String[] lines) {
        Assessor assessor = Assessor.standard();
        Relationship relationship = pair.relationship();
        List<LocalDate> days = pair.lastDays();
        List<Assessment> assessments = assessor.assess(relationship, days);
        Hindsight hindsight = assessor.hindsight(relationship);
        for (int i = 0; i < days.size(); i++) {
            List<Object> cells = new ArrayList<>(
                    List.of(pair.party1(), pair.party2(), pair.years().get(i)));
            addTo(cells, assessments.get(i), hindsight.peace(days.get(i)));
            lines[pair.positions().get(i)] = Joiner.on(',').join(cells);
        }
    }

    private static void addTo(List<Object> cells, Assessment then, Belief<PeaceLevel> retro) {
        Belief<Phase> phase = then.phase();
        Belief<PeaceLevel> peace = then.peace();
        cells.add(lower(phase.mostLikely()));
        Arrays.stream(Phase.values()).forEach(each -> cells.add(number(phase.probability(each))));
        cells.add(lower(peace.mostLikely()));
        Arrays.stream(PeaceLevel.values()).forEach(each -> cells.add(number(peace.probability(each))));
        Arrays.stream(PeaceLevel.values()).forEach(each -> cells.add(number(retro.probability(each))));
        Arrays.stream(Factor.values())
                .forEach(factor -> cells.add(
                        then.score(factor).map(AssessDyadYears::number).orElse("")));
        Arrays.stream(Track.values()).forEach(track -> cells.add(lower(then.preparedness(track))));
    }

    private static String number(double value) {
        return new BigDecimal(value).round(DIGITS).toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
