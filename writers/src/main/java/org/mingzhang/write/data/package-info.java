/**
 * What other programs read: figures, lineage, refusals and the manifest, byte for byte the same for
 * the same books. Start at {@link org.mingzhang.write.data.FiguresJson}.
 */
@NullMarked
package org.mingzhang.write.data;

import org.jspecify.annotations.NullMarked;
