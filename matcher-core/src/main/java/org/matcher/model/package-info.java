/**
 * Model files and their manifests: which nets there are, what each expects, and bytes whose SHA-256 was checked.
 * Start at {@link ModelLibrary}. Depends on no other package of Matcher.
 */
@NullMarked
package org.matcher.model;

import org.jspecify.annotations.NullMarked;
