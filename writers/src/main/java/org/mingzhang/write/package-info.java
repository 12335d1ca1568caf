/** Documents become PDF, HTML, XLSX and SVG, figures become JSON. */
@NullMarked
package org.mingzhang.write;

import org.jspecify.annotations.NullMarked;
