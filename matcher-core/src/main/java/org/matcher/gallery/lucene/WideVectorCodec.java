package org.matcher.gallery.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.matcher.gallery.VectorSpace;

/**
 * Lucene's own codec and HNSW format, and its files, with room for more than the 1,024 values that it allows by default.
 * Any Lucene 10 reads what this wrote.
 */
final class WideVectorCodec extends Lucene104Codec {
    /** Neighbours of a node: M of HNSW (Malkov and Yashunin, 2018). */
    private static final int MAX_CONNECTIONS = 16;
    /** Candidates held while a node's neighbours are looked for: efConstruction, ibid. */
    private static final int BEAM_WIDTH = 100;

    private final KnnVectorsFormat vectors;

    WideVectorCodec(GraphUse use) {
        vectors = new WideFormat(
                new Lucene99HnswVectorsFormat(MAX_CONNECTIONS, BEAM_WIDTH, 1, null, use.tinySegmentsThreshold()));
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }

    /** Bears the name of what it wraps, so that the wrapped format is what reads the files. */
    private static final class WideFormat extends KnnVectorsFormat {
        private final KnnVectorsFormat wrapped;

        WideFormat(KnnVectorsFormat wrapped) {
            super(wrapped.getName());
            this.wrapped = wrapped;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return wrapped.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return wrapped.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String fieldName) {
            return VectorSpace.MAX_DIMENSION;
        }
    }
}
