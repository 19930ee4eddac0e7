package org.entente.dataset.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.entente.party.CodeScheme;
import org.immutables.value.Value;

/** The columns that say whom and when a row of a dyad-year table is about. */
@Value.Immutable
@JsonDeserialize(builder = KeyColumns.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"scheme", "party1", "party2", "year", "number"})
public abstract sealed class KeyColumns permits ImmutableKeyColumns {
    KeyColumns() {}

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /** Scheme of the codes. */
    public abstract CodeScheme scheme();

    /** Column of the first party's code. */
    public abstract String party1();

    /** Column of the second party's code. */
    public abstract String party2();

    /** Column of the year. */
    public abstract String year();

    /**
     * Column, if a table has it, that numbers what its rows are about, of which a pair may have several in a year, such as
     * confrontations. Rows of one pair and year with different numbers are joined; with the same number, the second is a
     * duplicate, as it always is without this. Each column that is read must be joined by
     * {@link YearlyColumn.Joined#HIGHER}, so that the most severe counts.
     */
    public abstract Optional<String> number();

    /** The same as a table writes them; empty if it lacks one of them. */
    Optional<KeyColumns> in(TableColumns table) {
        return table.findAll(names())
                .map(found -> builder()
                        .scheme(scheme())
                        .party1(found.get(0))
                        .party2(found.get(1))
                        .year(found.get(2))
                        .number(number().flatMap(name ->
                                table.find(name, YearlyColumn.builder().build())))
                        .build());
    }

    private ImmutableList<String> names() {
        return ImmutableList.of(party1(), party2(), year());
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                names().stream().noneMatch(String::isBlank), "columns of a key must not be blank: %s", names());
        Preconditions.checkArgument(
                ImmutableSet.copyOf(names()).size() == names().size(), "columns of a key must be three: %s", names());
        Preconditions.checkArgument(
                number().stream().noneMatch(name -> name.isBlank() || names().contains(name)),
                "number of a key must be a column of its own: %s",
                number());
    }

    /** Builds {@link KeyColumns}. */
    public static final class Builder extends ImmutableKeyColumns.Builder {
        Builder() {}
    }
}
