package org.matcher.gallery;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One generation of a watch list: the faces in the order of their ids, their vectors one after the other in one block.
 * Never changes for who holds it. A generation that only adds newer ids shares the block of the one before and writes
 * behind its end, so only the newest generation may be asked for a next one, by one thread at a time.
 */
final class Snapshot {
    private final int dimension;
    private final float[] block;
    private final Row[] rows;
    private final int count;
    private final int hidden;

    private record Row(FaceId id, Attributes attributes, boolean hidden) {
        static Row of(GalleryFace face) {
            return new Row(face.id(), face.attributes(), false);
        }

        boolean passes(FaceFilter filter) {
            return filter.passes(id, attributes);
        }
    }

    private Snapshot(int dimension, float[] block, Row[] rows, int count, int hidden) {
        this.dimension = dimension;
        this.block = block;
        this.rows = rows;
        this.count = count;
        this.hidden = hidden;
    }

    static Snapshot empty(int dimension) {
        return new Snapshot(dimension, new float[0], new Row[0], 0, 0);
    }

    /** Rows, visible or hidden. */
    int count() {
        return count;
    }

    int visible() {
        return count - hidden;
    }

    int hidden() {
        return hidden;
    }

    long lastId() {
        return count == 0 ? 0 : rows[count - 1].id().value();
    }

    Optional<GalleryFace> get(FaceId id) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = rows[middle].id().compareTo(id);
            if (order == 0) {
                if (rows[middle].hidden()) {
                    return Optional.empty();
                }
                float[] vector = Arrays.copyOfRange(block, middle * dimension, (middle + 1) * dimension);
                return Optional.of(new GalleryFace(id, vector, rows[middle].attributes()));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The generation that also holds these, in the place of those with the same ids. */
    Snapshot with(SortedMap<FaceId, GalleryFace> faces) {
        if (faces.isEmpty()) {
            return this;
        }
        if (faces.firstKey().value() > lastId()) {
            return append(faces);
        }
        Builder next = new Builder((long) count + faces.size());
        int row = 0;
        for (GalleryFace face : faces.values()) {
            for (; row < count && rows[row].id().compareTo(face.id()) < 0; row++) {
                next.add(row);
            }
            next.add(face);
            row += row < count && rows[row].id().equals(face.id()) ? 1 : 0;
        }
        for (; row < count; row++) {
            next.add(row);
        }
        return next.build();
    }

    /** The generation without those that pass. */
    Snapshot without(FaceFilter filter) {
        Builder next = new Builder(count);
        for (int row = 0; row < count; row++) {
            if (!rows[row].passes(filter)) {
                next.add(row);
            }
        }
        return next.build();
    }

    /** The generation in which those that pass are hidden, or seen again. Shares the vectors. */
    Snapshot hiding(FaceFilter filter, boolean hide) {
        Row[] changed = rows.clone();
        int hiddenNow = hidden;
        for (int row = 0; row < count; row++) {
            Row was = rows[row];
            if (was.hidden() != hide && was.passes(filter)) {
                changed[row] = new Row(was.id(), was.attributes(), hide);
                hiddenNow += hide ? 1 : -1;
            }
        }
        return new Snapshot(dimension, block, changed, count, hiddenNow);
    }

    private Snapshot append(SortedMap<FaceId, GalleryFace> faces) {
        int needed = requireRoom((long) count + faces.size());
        float[] values = block;
        Row[] named = rows;
        if (needed > rows.length) {
            int capacity = (int) Math.min(largestCount(), needed + (long) needed / 2);
            values = Arrays.copyOf(block, capacity * dimension);
            named = Arrays.copyOf(rows, capacity);
        }
        int row = count;
        for (GalleryFace face : faces.values()) {
            System.arraycopy(face.vector(), 0, values, row * dimension, dimension);
            named[row++] = Row.of(face);
        }
        return new Snapshot(dimension, values, named, row, hidden);
    }

    private int largestCount() {
        return (Integer.MAX_VALUE - 8) / dimension;
    }

    private int requireRoom(long wanted) {
        if (wanted > largestCount()) {
            throw new IllegalArgumentException("a watch list holds at most %d faces of %d values, got %d: split it"
                    .formatted(largestCount(), dimension, wanted));
        }
        return (int) wanted;
    }

    /** The vectors; those at rows that {@link #select} gives may be read. */
    float[] block() {
        return block;
    }

    /** The face of a row. */
    long id(int row) {
        return rows[row].id().value();
    }

    /** Writes the rows from..to-1 that are visible and pass to {@code passed}; gives their number. */
    int select(FaceFilter filter, int from, int to, int[] passed) {
        int passing = 0;
        if (filter instanceof FaceFilter.All && hidden == 0) { // the usual case, without a look at each row
            for (int row = from; row < to; row++) {
                passed[passing++] = row;
            }
            return passing;
        }
        for (int row = from; row < to; row++) {
            if (!rows[row].hidden() && rows[row].passes(filter)) {
                passed[passing++] = row;
            }
        }
        return passing;
    }

    private final class Builder {
        private final float[] values;
        private final Row[] named;
        private int size;
        private int hiddenSize;

        Builder(long most) {
            named = new Row[requireRoom(most)];
            values = new float[named.length * dimension];
        }

        void add(int row) {
            System.arraycopy(block, row * dimension, values, size * dimension, dimension);
            named[size++] = rows[row];
            hiddenSize += rows[row].hidden() ? 1 : 0;
        }

        void add(GalleryFace face) {
            System.arraycopy(face.vector(), 0, values, size * dimension, dimension);
            named[size++] = Row.of(face);
        }

        Snapshot build() {
            return new Snapshot(dimension, values, named, size, hiddenSize);
        }
    }
}
