/**
 * Assessments kept running: evidence in, as it becomes known; changes and rankings out.
 *
 * <p>A {@link org.entente.monitoring.Monitor} keeps one relationship, an {@link org.entente.monitoring.Observatory} one for
 * every dyad of which there is evidence. What they believe is what an {@link org.entente.assessment.Assessor} would say on
 * the present day. A change is announced once, when it is clear: an {@link org.entente.monitoring.Announcement} says on which
 * {@link org.entente.monitoring.Axis}, how probable it is, what made it and what would reverse it.
 *
 * <p>Both stop and go on with the same bits: a {@link org.entente.monitoring.MonitorSnapshot} is all that a monitor holds, and
 * an observatory is written to a file. Both are sealed; one that was cut, changed or is of another format ends in an
 * {@link org.entente.monitoring.InvalidSnapshotException} before any of it is used.
 *
 * <table>
 * <caption>Which types are values, and who may use them</caption>
 * <tr><th>type</th><th>value</th><th>threads</th></tr>
 * <tr><td>Announcement, MonitorUpdate, DyadStatus, MonitorSnapshot, MigrationReport</td><td>yes</td><td>many</td></tr>
 * <tr><td>Monitor</td><td>no</td><td>one at a time</td></tr>
 * <tr><td>Observatory</td><td>no</td><td>many; calls are carried out one after the other</td></tr>
 * <tr><td>ObservatoryBuilder</td><td>no</td><td>one</td></tr>
 * </table>
 */
@NullMarked
package org.entente.monitoring;

import org.jspecify.annotations.NullMarked;
