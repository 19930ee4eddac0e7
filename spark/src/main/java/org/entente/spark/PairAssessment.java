package org.entente.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.entente.assessment.Assessor;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;

/** Assesses a pair: of the rows about it those with a day ask, and all others are evidence. */
final class PairAssessment implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    /** The column of days that are asked for; a row that has one has no evidence. */
    static final String ASKED = "asked";

    private final List<String> dates;
    private final String model;

    /**
     * Assesses by a model.
     *
     * @param dates that are asked for of every pair of which there is evidence
     * @param model as {@link Assessors} knows it
     * @throws java.time.format.DateTimeParseException if a date is none
     * @throws IllegalArgumentException if the model is none
     */
    PairAssessment(List<String> dates, String model) {
        this.dates =
                dates.stream().map(date -> LocalDate.parse(date).toString()).toList();
        this.model = model;
        Assessors.of(model);
    }

    @Override
    public Iterator<Row> call(String dyad, Iterator<Row> rows) {
        List<Evidence> items = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            String date = row.getAs(ASKED);
            if (date == null) {
                items.add(EvidenceRows.item(row));
            } else {
                asked.add(date);
            }
        }
        return answers(dyad, items, asked);
    }

    /** The answers for a pair on the days that are asked for of every pair, and on some of its own. */
    Iterator<Row> answers(String dyad, List<Evidence> items, List<String> asked) {
        Relationship.Builder relationship =
                Relationship.builder().dyad(Dyad.parse(dyad)).addAllEvidence(items);
        // Answers name no sources, so that rows need not carry them.
        items.stream()
                .map(Evidence::source)
                .distinct()
                .forEach(key ->
                        relationship.putSource(key, Source.builder().title(key).build()));
        Relationship of = relationship.build();
        Assessor assessor = Assessors.of(model);
        // One after the other: an assessment holds what it rests on.
        return Stream.concat(dates.stream(), asked.stream())
                .map(date -> AnswerRows.row(assessor.assess(of, LocalDate.parse(date))))
                .iterator();
    }
}
