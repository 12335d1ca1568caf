/** Figures become documents. Start at {@link org.mingzhang.report.DisclosureReport}. */
@NullMarked
package org.mingzhang.report;

import org.jspecify.annotations.NullMarked;
