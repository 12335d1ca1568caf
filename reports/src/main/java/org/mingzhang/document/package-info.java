/**
 * A document as data: headings, tables of typed cells, charts, notes. No fonts, no pixels. Start at
 * {@link org.mingzhang.document.Document}.
 */
@NullMarked
package org.mingzhang.document;

import org.jspecify.annotations.NullMarked;
