package org.entente.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type of answer, and how it is recognised in JSON. Its fields and accessors are hidden from the mappers of others, which
 * go by its {@link JsonTree} alone.
 */
@JacksonAnnotationsInside
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonForm {
    /** What its attribute {@code format} says; empty of a part that names none. */
    String format() default "";

    /**
     * Of a type that is generic in the states of an axis: the attribute by which they are distinguished. It names a state, or
     * is an object whose keys are states.
     */
    String statesBy() default "";

    /** The states of each axis there is. No two axes have a name of a state in common. */
    Class<? extends Enum<?>>[] states() default {};
}
