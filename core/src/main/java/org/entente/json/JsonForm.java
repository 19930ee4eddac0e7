package org.entente.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a type of answer is recognised in JSON. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonForm {
    /** What its attribute {@code format} says; empty of a part that names none. */
    String format() default "";

    /**
     * Of a type that is generic in the states of an axis: the attribute by which they are told apart. It names a state, or
     * is an object whose keys are states.
     */
    String statesBy() default "";

    /** The states of each axis there is. No two axes have a name of a state in common. */
    Class<? extends Enum<?>>[] states() default {};
}
