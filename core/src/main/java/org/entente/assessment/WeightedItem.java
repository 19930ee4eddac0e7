package org.entente.assessment;

import org.entente.relationship.Evidence;

/**
 * An item with its weight on a day.
 *
 * @param item the item
 * @param weight reliability x 2^(-age / half-life)
 */
record WeightedItem(Evidence item, double weight) {}
