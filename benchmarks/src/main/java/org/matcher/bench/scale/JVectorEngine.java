package org.matcher.bench.scale;

import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.OnHeapGraphIndex;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.SearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.NullUnmarked;

/** jvector's graph on the heap, 32 neighbours, 100 candidates when it is built; built by one thread. */
@NullUnmarked // built before it is searched
final class JVectorEngine implements Engine {
    private static final VectorTypeSupport TYPES =
            VectorizationProvider.getInstance().getVectorTypeSupport();
    private static final int CHUNK = 10_000;
    private static final int DEGREE = 32;
    private static final int BEAM_WIDTH = 100;
    private static final float OVERFLOW = 1.2f; // neighbours above the degree while it is built, as its samples have it
    private static final float ALPHA = 1.2f; // how much longer a kept edge may be, as its samples have it

    private RandomAccessVectorValues vectors;
    private OnHeapGraphIndex graph;
    private GraphSearcher searcher;

    @Override
    public boolean build(ScaleData data, int faces) throws IOException {
        List<VectorFloat<?>> all = new ArrayList<>(faces);
        for (int from = 0; from < faces; from += CHUNK) {
            data.vectors(from, Math.min(CHUNK, faces - from))
                    .forEach(vector -> all.add(TYPES.createFloatVector(vector)));
        }
        vectors = new ListRandomAccessVectorValues(all, ScaleData.DIMENSION);
        try (ForkJoinPool one = new ForkJoinPool(1);
                GraphIndexBuilder builder = new GraphIndexBuilder(
                        BuildScoreProvider.randomAccessScoreProvider(vectors, VectorSimilarityFunction.DOT_PRODUCT),
                        ScaleData.DIMENSION,
                        DEGREE,
                        BEAM_WIDTH,
                        OVERFLOW,
                        ALPHA,
                        one,
                        one)) {
            graph = builder.build(vectors);
        }
        searcher = new GraphSearcher(graph);
        return true;
    }

    @Override
    public int[] widths() {
        return new int[] {100, 200, 400, 800};
    }

    @Override
    public int[] search(float[] probe, int k, int width) {
        SearchScoreProvider scores = SearchScoreProvider.exact(
                TYPES.createFloatVector(probe), VectorSimilarityFunction.DOT_PRODUCT, vectors);
        SearchResult result = searcher.search(scores, k, width, 0f, 0f, Bits.ALL);
        return Arrays.stream(result.getNodes()).mapToInt(node -> node.node).toArray();
    }

    @Override
    public long diskBytes() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        searcher.close();
        graph.close();
    }
}
