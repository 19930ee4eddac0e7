/**
 * What the library promises to a program that sees only what its modules export.
 *
 * <p>Twenty things once broke it. The test of each, of {@code HostileFindingsTest} unless another is named:
 *
 * <table>
 * <caption>Findings and their tests</caption>
 * <tr><td>1 name of a zip's entry in another charset</td>
 *     <td>HostileFeedsTest.anArchiveWhoseEntryHasANameInAnotherCharsetIsRead</td></tr>
 * <tr><td>2 changes doubled or torn by a kill</td>
 *     <td>HostileFeedsTest.aFileOfChangesGoesOnAfterAKillWithoutDoubledOrTornLines</td></tr>
 * <tr><td>3 damaged snapshots</td><td>aLineOfASnapshotThatIsNullIsRefused, FuzzTest</td></tr>
 * <tr><td>4 rates that overflow</td><td>ratesThatNoModelCanWorkWithAreRefused</td></tr>
 * <tr><td>5 far dates</td><td>daysBeyondTheYear9999AreRefused</td></tr>
 * <tr><td>6 a table of nothing but a byte order mark</td><td>aTableOfNothingIsRefused</td></tr>
 * <tr><td>7 a case wrong throughout</td><td>aCaseThatIsWrongThroughoutHasAtMostAThousandProblemsListed</td></tr>
 * <tr><td>8 a word of a megabyte</td><td>aWordOfAMegabyteIsToldByItsStart</td></tr>
 * <tr><td>9 invalid Unicode</td><td>halfOfASurrogatePairIsRefused</td></tr>
 * <tr><td>10 {@code null} as a document</td><td>nullAsADocumentIsRefused</td></tr>
 * <tr><td>11 formulas and reference years</td>
 *     <td>aFormulaThatWouldNotEndIsRefused, aReferenceYearThatIsNoneIsRefused</td></tr>
 * <tr><td>12 a monitor's snapshot that cannot be</td><td>aMonitorsSnapshotThatWasChangedIsRefused</td></tr>
 * <tr><td>13, 14 modes, links and drafts</td><td>aFileThatIsReplacedKeepsItsModeAndItsLinkAndLeavesNoDraft</td></tr>
 * <tr><td>15 after {@code close}</td><td>afterCloseAllIsRefused</td></tr>
 * <tr><td>16 a damaged zip told wrongly</td><td>HostileFeedsTest.aDamagedArchiveIsToldByWhatIsWrongWithIt</td></tr>
 * <tr><td>17 expansion of packed tables</td><td>aPackedTableThatExpandsWithoutBoundIsNotReadOn</td></tr>
 * <tr><td>18 far horizons</td><td>anOutlookOfMoreThanAThousandYearsIsRefused</td></tr>
 * <tr><td>19 the first touch of a reader</td><td>HostileFeedsTest.manySmallFilesAreReadOneByOne</td></tr>
 * <tr><td>20 licences in the jars</td><td>{@code .ci/run}, which looks into each</td></tr>
 * </table>
 */
@org.jspecify.annotations.NullMarked
package org.entente.blackbox;
