/**
 * The answers as text. {@link org.entente.report.Report} writes out an assessment, a comparison, a timeline or a stage of
 * it, an explanation, an outlook, an announcement or the codebook, as plain text for a terminal or as Markdown. It adds
 * nothing and decides nothing.
 */
@NullMarked
package org.entente.report;

import org.jspecify.annotations.NullMarked;
