/**
 * The two families every paper is set in, and which characters they hold. Start at {@link
 * org.mingzhang.write.font.Glyphs}.
 */
@NullMarked
package org.mingzhang.write.font;

import org.jspecify.annotations.NullMarked;
