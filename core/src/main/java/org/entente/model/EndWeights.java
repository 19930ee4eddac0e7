package org.entente.model;

/**
 * What the end of a condition says, in decibans by state.
 *
 * @param <S> the states
 * @param hostile the end of a condition that scored below NEUTRAL
 * @param friendly the end of one that scored above
 */
public record EndWeights<S extends Enum<S>>(StateWeights<S> hostile, StateWeights<S> friendly) {}
