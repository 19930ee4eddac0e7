/**
 * One short program for each question, to run and to copy from. {@link org.entente.examples.Main} lists them and runs one
 * by its name.
 */
@NullMarked
package org.entente.examples;

import org.jspecify.annotations.NullMarked;
