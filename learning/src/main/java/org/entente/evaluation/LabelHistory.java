package org.entente.evaluation;

import com.google.common.collect.ImmutableSortedMap;
import org.entente.relationship.PeaceLevel;

/**
 * What experts said of one pair.
 *
 * @param pair its name
 * @param labels their level at the end of each year that they coded
 */
public record LabelHistory(String pair, ImmutableSortedMap<Integer, PeaceLevel> labels) {}
