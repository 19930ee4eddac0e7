package org.entente.dataset.event;

/** In which order a date such as {@code 1/31/2017} names day and month. */
public enum DateOrder {
    /** As in the United States: {@code 1/31/2017}. */
    MONTH_FIRST,
    /** As in most of the world: {@code 31/1/2017}. */
    DAY_FIRST
}
