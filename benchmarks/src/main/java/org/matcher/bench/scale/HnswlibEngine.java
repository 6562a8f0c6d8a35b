package org.matcher.bench.scale;

import com.github.jelmerk.knn.DistanceFunctions;
import com.github.jelmerk.knn.Item;
import com.github.jelmerk.knn.hnsw.HnswIndex;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The Java port of hnswlib, on the heap: M 16, efConstruction 100. */
@NullUnmarked // built before it is searched
final class HnswlibEngine implements Engine {
    private static final int CHUNK = 10_000;
    private static final int M = 16;
    private static final int EF_CONSTRUCTION = 100;

    private HnswIndex<Integer, float[], Face, Float> index;

    /** A face and its number. */
    private static final class Face implements Item<Integer, float[]> {
        private static final long serialVersionUID = 1L;

        private final int number;
        private final float[] vector;

        Face(int number, float[] vector) {
            this.number = number;
            this.vector = vector;
        }

        @Override
        public Integer id() {
            return number;
        }

        @Override
        public float[] vector() {
            return vector;
        }

        @Override
        public int dimensions() {
            return vector.length;
        }
    }

    @Override
    public boolean build(ScaleData data, int faces) {
        index = HnswIndex.newBuilder(ScaleData.DIMENSION, DistanceFunctions.FLOAT_INNER_PRODUCT, faces)
                .withM(M)
                .withEfConstruction(EF_CONSTRUCTION)
                .build();
        for (int from = 0; from < faces; from += CHUNK) {
            List<float[]> chunk = data.vectors(from, Math.min(CHUNK, faces - from));
            for (int i = 0; i < chunk.size(); i++) {
                index.add(new Face(from + i, chunk.get(i)));
            }
        }
        return true;
    }

    @Override
    public int[] widths() {
        return new int[] {100, 200, 400, 800};
    }

    @Override
    public int[] search(float[] probe, int k, int width) {
        index.setEf(width);
        return index.findNearest(probe, k).stream()
                .mapToInt(found -> found.item().id())
                .toArray();
    }

    @Override
    public long diskBytes() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        // on the heap
    }
}
