/**
 * Cell texts become exact values; each class reads one kind of value and refuses what it cannot
 * read exactly.
 */
@NullMarked
package org.mingzhang.read.value;

import org.jspecify.annotations.NullMarked;
