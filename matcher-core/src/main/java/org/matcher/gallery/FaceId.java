package org.matcher.gallery;

/** A face's place in the store's one monotone sequence, 1 and up; given in the transaction that stores its template. */
public record FaceId(long value) implements Comparable<FaceId> {
    /** Positive. */
    public FaceId {
        if (value <= 0) {
            throw new IllegalArgumentException("face id must be positive, got " + value);
        }
    }

    @Override
    public int compareTo(FaceId other) {
        return Long.compare(value, other.value);
    }
}
