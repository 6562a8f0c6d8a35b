/**
 * Image bytes in, upright BGR pixels out, with limits checked in the header before any pixel is decoded. Start at
 * {@link ImageDecoder}. Depends on {@code image.header} only; OpenCV lives here and in {@code face}, nowhere else.
 */
@NullMarked
package org.matcher.image;

import org.jspecify.annotations.NullMarked;
