/**
 * Documents as pages for a phone, each one self-contained file. Start at {@link
 * org.mingzhang.write.html.HtmlWriter}; {@link org.mingzhang.write.html.DirectoryPage} is the way
 * into them.
 */
@NullMarked
package org.mingzhang.write.html;

import org.jspecify.annotations.NullMarked;
