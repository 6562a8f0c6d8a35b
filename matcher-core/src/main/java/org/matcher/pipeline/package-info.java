/**
 * Image bytes in, faces with templates out, on a fixed number of workers behind a bounded queue. Start at
 * {@link FacePipeline}. Uses {@code image}, {@code face}, {@code embed} and {@code model}.
 */
@NullMarked
package org.matcher.pipeline;

import org.jspecify.annotations.NullMarked;
