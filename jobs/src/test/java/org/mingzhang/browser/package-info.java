/**
 * Pages as a real browser shows and prints them. Start at {@link org.mingzhang.browser.PageLook}:
 * it says in sentences what is wrong with a page.
 */
@NullMarked
package org.mingzhang.browser;

import org.jspecify.annotations.NullMarked;
