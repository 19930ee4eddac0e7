/**
 * Beyond one machine: assessments and monitors of many relationships on an Apache Spark cluster, rows in and rows out.
 *
 * <p>{@link org.entente.spark.EntenteSpark} is all that a program calls, from Java, Scala or PySpark. Event files are read by
 * the library's own reader, one file a task, and become {@link org.entente.spark.EventEvidence}; evidence, from there or from
 * any other table, is assessed pair by pair, or watched as a stream.
 *
 * <pre>{@code
 * EventEvidence events = EntenteSpark.read(spark, List.of("hdfs:///gdelt/2018*.zip"));
 * Dataset<Row> answers = EntenteSpark.assess(events, List.of("2018-06-30", "2018-12-31"));
 * }</pre>
 *
 * <p>What makes it exact: nothing that the library answers of one pair depends on another pair, so that pairs are spread over
 * the tasks and each is answered by the very code that answers on one machine. The two things that do go across pairs, which
 * month a feed has reached and how often a file's name came before, are found once and given to all tasks. Answers are the
 * same bits as those of one machine, with any number of tasks and in any order of rows.
 *
 * <p>The jar of this module holds all that it needs under names of its own, so that the cluster's Jackson and Guava do not
 * matter. Types of Guava in signatures of the library are therefore to be had from this jar only.
 */
@NullMarked
package org.entente.spark;

import org.jspecify.annotations.NullMarked;
