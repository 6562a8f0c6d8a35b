/**
 * Version 1 of the API: checked requests in, the core's outcomes out as JSON or problems. One class per resource.
 * Uses the core and {@code edge}; status codes are decided here.
 */
@NullMarked
package org.matcher.api.v1;

import org.jspecify.annotations.NullMarked;
