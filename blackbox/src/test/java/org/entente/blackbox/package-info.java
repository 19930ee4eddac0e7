/** What the library promises to a program that sees only what its modules export. */
@org.jspecify.annotations.NullMarked
package org.entente.blackbox;
