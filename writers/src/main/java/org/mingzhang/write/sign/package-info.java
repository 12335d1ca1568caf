/**
 * Electronic signatures of what is published: papers (PAdES baseline B) and the manifest beside
 * them (detached CAdES baseline B), made with the office's key and checked without it. Start
 * reading at {@link org.mingzhang.write.sign.SigningKey}.
 */
@NullMarked
package org.mingzhang.write.sign;

import org.jspecify.annotations.NullMarked;
