/**
 * Files become rows, rows become facts or refusals.
 *
 * <p>Start reading at {@link org.mingzhang.read.SourceReader}: it opens a file and finds its
 * tables, a {@link org.mingzhang.read.RowCursor} walks over the rows of one, and a {@link
 * org.mingzhang.read.RowParser} makes a fact or refusals of each.
 */
@NullMarked
package org.mingzhang.read;

import org.jspecify.annotations.NullMarked;
