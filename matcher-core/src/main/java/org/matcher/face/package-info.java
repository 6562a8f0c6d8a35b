/**
 * Finds and aligns faces: upright BGR pixels in, 112x112 crops out. Start at {@link FaceDetector} and
 * {@link FaceAligner}. Uses {@code image} and {@code model} only; OpenCV lives here and in {@code image} only.
 */
@NullMarked
package org.matcher.face;

import org.jspecify.annotations.NullMarked;
