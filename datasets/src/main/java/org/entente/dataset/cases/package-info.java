/**
 * Relationships coded by hand from what historians write, which come with the library:
 * {@link org.entente.dataset.cases.ShippedCases} lists and reads them. They are case files as anyone may write them, and
 * serve as examples, as test of the model, and as a start for one's own case.
 */
@NullMarked
package org.entente.dataset.cases;

import org.jspecify.annotations.NullMarked;
