/** Spring Batch jobs that carry an input to its papers. */
@NullMarked
package org.mingzhang.job;

import org.jspecify.annotations.NullMarked;
