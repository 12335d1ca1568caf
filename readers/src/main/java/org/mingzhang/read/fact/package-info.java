/** One recognised row becomes one fact; wrong cells are collected, not thrown. */
@NullMarked
package org.mingzhang.read.fact;

import org.jspecify.annotations.NullMarked;
