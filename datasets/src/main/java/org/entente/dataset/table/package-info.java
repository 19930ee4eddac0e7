/**
 * Tables of years and surveys as evidence, and experts' labels beside them.
 *
 * <p>{@link org.entente.dataset.table.DyadYearTable} reads a table with a row for each pair of states and year, as R's
 * {@code peacesciencer} writes them, and gives each pair as a {@link org.entente.dataset.table.YearlyDyad}, whose
 * relationship holds the evidence of all its years. What the columns say, under which names tools write them, in which years
 * and on which {@link org.entente.dataset.table.Scale} is data: a {@link org.entente.dataset.table.DyadYearMapping} of
 * {@linkplain org.entente.dataset.table.YearlyInstrument instruments} and
 * {@linkplain org.entente.dataset.table.YearlyColumn columns}, each with its reason. A table of one's own needs a mapping of
 * one's own and no code.
 *
 * <p>{@link org.entente.dataset.table.SurveyTable} reads what peoples think of each other, in long or wide form
 * ({@link org.entente.dataset.table.SurveyColumns}), {@link org.entente.dataset.table.IdealPointTable} how states vote in
 * the General Assembly. {@link org.entente.dataset.table.ExpertCodings} reads what experts say
 * of a pair's level of peace; it is never evidence.
 *
 * <p>All keep a {@link org.entente.dataset.ReadReport}: one bad cell costs one cell, one bad row one row, and nothing is
 * dropped without being counted.
 */
@NullMarked
package org.entente.dataset.table;

import org.jspecify.annotations.NullMarked;
