/**
 * The columns of the tables and how headers are recognised. Start reading at {@link
 * org.mingzhang.read.column.Layouts}.
 */
@NullMarked
package org.mingzhang.read.column;

import org.jspecify.annotations.NullMarked;
