/**
 * How much a face's picture can be trusted to tell its person, in the terms of ISO/IEC 29794-5: one number of 0 to 100,
 * the reasons in plain words, a verdict. Start at {@link FaceQuality}. Pure functions of a decoded picture, a detected
 * face and its crop; no net, no OpenCV. Uses {@code image} and {@code face} only. How the scales were set and what the
 * number is worth: {@code docs/quality.md}.
 */
@NullMarked
package org.matcher.face.quality;

import org.jspecify.annotations.NullMarked;
