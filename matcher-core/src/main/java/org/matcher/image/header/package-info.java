/**
 * Reads a picture's own words about its size before a decoder believes them: one parser per file format, each from bytes
 * to {@link org.matcher.image.header.ImageHeader} or {@link org.matcher.image.header.HeaderException}. No pixel is
 * decoded and nothing is allocated in proportion to what a header claims. Depends on nothing else; public only for
 * {@code org.matcher.image}.
 */
@NullMarked
package org.matcher.image.header;

import org.jspecify.annotations.NullMarked;
