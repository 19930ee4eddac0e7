/**
 * How every value goes to JSON and comes back, and how files are read and replaced. Not exported.
 *
 * <p>{@link org.entente.json.Json} holds the one mapper and the one way to read a root;
 * {@link org.entente.json.JsonProblems} turns what the mapper complains of into {@link org.entente.Problem}s, with
 * {@link org.entente.json.Spelling} for advice; {@link org.entente.json.AnswerReader} reads
 * what a newer version may have written, and {@link org.entente.json.JsonTree} is a value for the mappers of others;
 * {@link org.entente.json.AtomicFile} replaces a file whole or not at all.
 */
@NullMarked
package org.entente.json;

import org.jspecify.annotations.NullMarked;
