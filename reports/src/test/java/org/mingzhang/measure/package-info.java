/** Figures against the worked numbers of the method and values computed by other means. */
@NullMarked
package org.mingzhang.measure;

import org.jspecify.annotations.NullMarked;
