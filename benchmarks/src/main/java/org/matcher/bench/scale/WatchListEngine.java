package org.matcher.bench.scale;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.TopHits;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.WatchListScan;

/** The exact scan. */
final class WatchListEngine implements Engine {
    private static final int CHUNK = 10_000;

    private final WatchList list = new WatchList(new ModelId("scale-1"), ScaleData.DIMENSION);
    private final WatchListScan scan = list.newScan();

    @Override
    public boolean build(ScaleData data, int faces) {
        for (int from = 0; from < faces; from += CHUNK) {
            int first = from;
            List<float[]> chunk = data.vectors(from, Math.min(CHUNK, faces - from));
            list.upsert(
                    IntStream.range(0, chunk.size())
                            .mapToObj(i -> new GalleryFace(new FaceId(first + i + 1L), chunk.get(i), Map.of()))
                            .toList(),
                    Visibility.NOW);
        }
        return true;
    }

    @Override
    public int[] widths() {
        return new int[] {0};
    }

    @Override
    public int[] search(float[] probe, int k, int width) {
        scan.search(List.of(probe), FaceFilter.ALL, k, -1);
        TopHits answer = scan.answer(0);
        return IntStream.range(0, answer.size())
                .map(rank -> (int) answer.id(rank) - 1)
                .toArray();
    }

    @Override
    public long diskBytes() {
        return 0;
    }

    @Override
    public void close() {
        list.close();
    }
}
