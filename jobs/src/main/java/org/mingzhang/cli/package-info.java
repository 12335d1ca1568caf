/** The command line. */
@NullMarked
package org.mingzhang.cli;

import org.jspecify.annotations.NullMarked;
