/** Made-up input of any size, the same for the same seed. */
@NullMarked
package org.mingzhang.sample;

import org.jspecify.annotations.NullMarked;
