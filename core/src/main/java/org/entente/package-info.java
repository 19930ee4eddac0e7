/**
 * Entente in five rooms, each knowing only those before it.
 *
 * <ol>
 *   <li>{@code org.entente.relationship}: who (parties, dyads), what may be said (phases, levels, factors), and the
 *       evidence, in values and as case files.
 *   <li>{@code org.entente.model}: how evidence weighs, as tables with reasons, and the engine that weighs it.
 *   <li>{@code org.entente.assessment}: the answers, explained.
 *   <li>{@code org.entente.report}: the answers as text.
 * </ol>
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        defaults = @Value.Immutable(copy = false),
        depluralize = true,
        // "from" is an attribute of evidence: whom it comes from.
        from = "copying")
package org.entente;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
