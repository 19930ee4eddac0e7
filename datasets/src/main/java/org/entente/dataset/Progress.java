package org.entente.dataset;

/**
 * How far a reader has come.
 *
 * @param file the file that is being read
 * @param rows rows read so far, of all files
 * @param failures rows that could not be read so far, of all files
 */
public record Progress(String file, long rows, long failures) {}
