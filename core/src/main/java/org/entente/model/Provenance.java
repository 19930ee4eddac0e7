package org.entente.model;

import com.google.common.collect.ImmutableSortedMap;

/**
 * Where a model's numbers come from.
 *
 * @param text what was done, in a few sentences
 * @param details named facts, such as the digest of the data, rows, scores, the command that makes it again
 */
public record Provenance(String text, ImmutableSortedMap<String, String> details) {}
