/**
 * Room numbers 房号 in one spelling (inputs §7): start reading at {@link
 * org.mingzhang.read.unit.UnitName}.
 */
@NullMarked
package org.mingzhang.read.unit;

import org.jspecify.annotations.NullMarked;
