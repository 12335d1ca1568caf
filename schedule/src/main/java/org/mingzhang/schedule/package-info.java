/** What is due when, and the daemon that sees to it. */
@NullMarked
package org.mingzhang.schedule;

import org.jspecify.annotations.NullMarked;
