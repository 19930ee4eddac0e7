package org.entente.cli.input;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.entente.assessment.Assessor;
import picocli.CommandLine.Option;

/** The days as of which a verb answers. */
public final class AsOf {
    @Option(
            names = {"-d", "--as-of"},
            paramLabel = "DATE",
            split = CommaSeparated.REGEX,
            splitSynopsisLabel = CommaSeparated.LABEL,
            converter = DateConverter.class,
            description =
                    "By what could be known by then; 1989 means 1989-12-31. Several with commas between. By default"
                            + " the last day of the evidence.")
    private List<LocalDate> dates = List.of();

    /** The days for a case, in order of time. */
    public ImmutableList<LocalDate> days(Case about) {
        return dates.isEmpty()
                ? ImmutableList.of(Assessor.lastDay(about.relationship()))
                : ImmutableList.sortedCopyOf(dates);
    }
}
