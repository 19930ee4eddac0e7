/**
 * The answers as text. {@link org.entente.report.Report} writes out an assessment, a timeline, an explanation, an outlook or
 * the codebook, as plain text for a terminal or as Markdown. It adds nothing and decides nothing.
 */
@NullMarked
package org.entente.report;

import org.jspecify.annotations.NullMarked;
