/** The few words that a format has and a document has not, in both languages. */
@NullMarked
package org.mingzhang.write.words;

import org.jspecify.annotations.NullMarked;
