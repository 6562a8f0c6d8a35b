package org.matcher.casework;

import java.time.Instant;
import org.matcher.gallery.FaceId;

/** A candidate to keep; the store gives it its id. */
public record NewCandidate(ChildId child, FaceId reference, FaceId sighting, float score, Instant createdAt) {}
