/** Codes that a camera reads, as squares to draw: on paper and in a page alike. */
@NullMarked
package org.mingzhang.write.qr;

import org.jspecify.annotations.NullMarked;
