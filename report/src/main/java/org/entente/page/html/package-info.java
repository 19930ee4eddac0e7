/** How a page is written: escaped markup, tables, charts over time, colours, words, and the file around it. Not exported. */
@NullMarked
package org.entente.page.html;

import org.jspecify.annotations.NullMarked;
