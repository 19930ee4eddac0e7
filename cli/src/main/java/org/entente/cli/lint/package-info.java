/** What a senior coder would say of a case. {@link org.entente.cli.lint.Linter} asks one class per family of rules. */
@NullMarked
package org.entente.cli.lint;

import org.jspecify.annotations.NullMarked;
