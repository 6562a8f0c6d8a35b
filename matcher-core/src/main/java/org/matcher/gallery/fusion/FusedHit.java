package org.matcher.gallery.fusion;

import org.matcher.gallery.FaceId;

/**
 * One child that a face may be.
 *
 * @param child as it was given with the references
 * @param bestReference the child's reference with the highest cosine, of equals the one with the lowest id
 * @param scores against all of the child's references
 */
public record FusedHit(String child, FaceId bestReference, FusedScore scores) {}
