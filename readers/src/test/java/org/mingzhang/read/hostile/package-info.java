/**
 * Files that were made to break the readers: {@link org.mingzhang.read.hostile.Corpus} makes them,
 * {@link org.mingzhang.read.hostile.Attempt} reads one as the program does, and {@link
 * org.mingzhang.read.hostile.Fuzzer} looks for more.
 */
@NullMarked
package org.mingzhang.read.hostile;

import org.jspecify.annotations.NullMarked;
