/** Files become rows, rows become facts or refusals. */
@NullMarked
package org.mingzhang.read;

import org.jspecify.annotations.NullMarked;
