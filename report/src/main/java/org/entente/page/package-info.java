/**
 * The answers as HTML pages. A {@link org.entente.page.RelationshipPage} shows one relationship: its state on a day, its
 * course, its factors, all its evidence, and why. A page is one file that stands alone: pictures are SVG, nothing is
 * fetched from anywhere, and it can be read with script switched off. It adds nothing to the answers and decides nothing.
 *
 * <pre>{@code
 * RelationshipPage.of(Assessor.standard(), relationship, LocalDate.of(2013, 12, 31)).write(Path.of("china-russia.html"));
 * }</pre>
 */
@NullMarked
package org.entente.page;

import org.jspecify.annotations.NullMarked;
