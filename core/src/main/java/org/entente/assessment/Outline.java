package org.entente.assessment;

import java.util.Optional;

/**
 * The score of a factor and the lowest of it and of its directions, without the work for the rest of a {@link Reading}.
 *
 * @param score the same as the reading's
 * @param lowest the lowest of the score and of each direction's; 1 if there is none
 */
record Outline(Optional<Double> score, double lowest) {}
