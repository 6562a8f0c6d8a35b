/**
 * Turns aligned faces into templates: 112x112 BGR crops in, unit vectors of one named model out. Start at
 * {@link Templater}. Uses {@code face} and {@code model} only; DJL lives here only.
 */
@NullMarked
package org.matcher.embed;

import org.jspecify.annotations.NullMarked;
