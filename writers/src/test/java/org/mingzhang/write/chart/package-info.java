@NullMarked
package org.mingzhang.write.chart;

import org.jspecify.annotations.NullMarked;
