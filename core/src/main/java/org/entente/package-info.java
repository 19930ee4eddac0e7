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
@ValueStyle
package org.entente;

import org.jspecify.annotations.NullMarked;
