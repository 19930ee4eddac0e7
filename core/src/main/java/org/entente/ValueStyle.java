package org.entente;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How generated values look. Of source retention, so that no one who compiles against Entente meets Immutables. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        defaults = @Value.Immutable(copy = false),
        depluralize = true,
        // Most items of evidence have empty collections, and there are millions of them.
        deferCollectionAllocation = true,
        // "from" is an attribute of evidence: whom it comes from.
        from = "copying")
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
public @interface ValueStyle {}
