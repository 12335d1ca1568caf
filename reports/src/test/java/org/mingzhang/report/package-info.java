/** Papers made from figures worked out by hand. */
@NullMarked
package org.mingzhang.report;

import org.jspecify.annotations.NullMarked;
