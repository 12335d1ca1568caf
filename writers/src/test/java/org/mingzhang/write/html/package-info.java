@NullMarked
package org.mingzhang.write.html;

import org.jspecify.annotations.NullMarked;
