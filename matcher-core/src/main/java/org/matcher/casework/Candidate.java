package org.matcher.casework;

import java.time.Instant;
import org.matcher.gallery.FaceId;

/**
 * A sighting that may be a child: for a person to judge.
 *
 * @param id 1 and up, in the order of creation
 * @param child who it may be
 * @param reference the child's reference with the highest score
 * @param sighting the face in the scraped image
 * @param score cosine, -1..1; not a probability
 */
public record Candidate(long id, ChildId child, FaceId reference, FaceId sighting, float score, Instant createdAt) {}
