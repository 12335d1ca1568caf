/**
 * Documents as workbooks: typed cells, sums as formulas, native charts. Start at {@link
 * org.mingzhang.write.xlsx.XlsxWriter}.
 */
@NullMarked
package org.mingzhang.write.xlsx;

import org.jspecify.annotations.NullMarked;
