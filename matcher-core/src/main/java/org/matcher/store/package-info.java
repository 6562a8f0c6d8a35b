/**
 * Keeps casework: SQL by Jdbi and Flyway, pictures in a content-addressed folder. Start at {@link DataDirectory}.
 * Implements {@code casework} ports; SQL lives here only.
 */
@NullMarked
package org.matcher.store;

import org.jspecify.annotations.NullMarked;
