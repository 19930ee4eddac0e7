/**
 * The command {@code entente}. {@link org.entente.cli.Main} runs {@link org.entente.cli.EntenteCommand}, whose verbs are one
 * class each: about a case in {@code cases}, about files of data in {@code data}, about Entente itself in {@code reference}.
 * What they share is in {@code input} and {@code output}; what a senior coder would say of a case is in {@code lint}.
 *
 * <p>Data goes to standard output, everything else to standard error. {@link org.entente.cli.output.ExitCode} lists the exit codes.
 */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
