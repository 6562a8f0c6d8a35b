/**
 * Several references of one child made one score: probes in, one {@link org.matcher.gallery.fusion.FusedHit} per child out. The
 * rule is {@link org.matcher.gallery.fusion.FusedScore}, the search {@link org.matcher.gallery.fusion.FusedWatchList}; the service
 * and the folder report share both. Uses {@code gallery} only.
 */
@NullMarked
package org.matcher.gallery.fusion;

import org.jspecify.annotations.NullMarked;
