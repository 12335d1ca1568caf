/**
 * Masks against the worked table of the method, by hand, and against an attacker of another make.
 */
@NullMarked
package org.mingzhang.measure.mask;

import org.jspecify.annotations.NullMarked;
