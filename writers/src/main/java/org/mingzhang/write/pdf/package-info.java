/**
 * Documents on paper. Blocks become pieces that are never torn ({@link
 * org.mingzhang.write.pdf.Flow}), pieces are dealt to pages ({@link
 * org.mingzhang.write.pdf.Pages}), pages are drawn ({@link org.mingzhang.write.pdf.Canvas}): so the
 * number of pages is known before the first is drawn. Start at {@link
 * org.mingzhang.write.pdf.PdfWriter}.
 */
@NullMarked
package org.mingzhang.write.pdf;

import org.jspecify.annotations.NullMarked;
