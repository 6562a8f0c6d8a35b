package org.matcher.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TilingTest {
    @Test
    void of_planeOfOneTile_answersForAllOfIt() {
        List<Tiling.Tile> tiles = Tiling.of(1024, 7);
        assertEquals(1, tiles.size());
        assertTrue(tiles.getFirst().answersFor(new Box(-50, -50, 10, 10)));
        assertTrue(tiles.getFirst().answersFor(new Box(1100, 100, 10, 10)));
    }

    @Test
    void of_planeOnePixelTooWide_splitsEvenly() {
        List<Tiling.Tile> tiles = Tiling.of(1025, 7);
        assertEquals(2, tiles.size());
        assertEquals(577, tiles.get(0).width());
        assertEquals(577, tiles.get(1).width());
        assertEquals(1025, tiles.get(1).x() + tiles.get(1).width());
    }

    @Test
    void of_anyPlane_eachFaceUpToTheOverlapIsWholeInATileThatAnswersForIt() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(9000);
            int height = 1 + random.nextInt(9000);
            List<Tiling.Tile> tiles = Tiling.of(width, height);
            float boxWidth = 1 + random.nextInt(Math.min(width, Tiling.OVERLAP - 16));
            float boxHeight = 1 + random.nextInt(Math.min(height, Tiling.OVERLAP - 16));
            Box box = new Box(
                    random.nextFloat() * (width - boxWidth),
                    random.nextFloat() * (height - boxHeight),
                    boxWidth,
                    boxHeight);
            long answering = tiles.stream().filter(tile -> tile.answersFor(box)).count();
            String where = "seed %d: %s in %d x %d".formatted(seed, box, width, height);
            assertTrue(answering >= 1, where);
            assertTrue(tiles.stream().filter(tile -> tile.answersFor(box)).allMatch(tile -> holds(tile, box)), where);
        }
    }

    @Test
    void of_anyPlane_tilesStayInsideAndCostLittleMoreThanThePlane() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int width = 2000 + random.nextInt(9000);
            int height = 2000 + random.nextInt(9000);
            long area = 0;
            for (Tiling.Tile tile : Tiling.of(width, height)) {
                area += (long) tile.width() * tile.height();
                assertTrue(
                        tile.x() >= 0
                                && tile.y() >= 0
                                && tile.x() + tile.width() <= width
                                && tile.y() + tile.height() <= height
                                && Math.max(tile.width(), tile.height()) <= Tiling.LONGEST_SIDE,
                        "seed %d: %s".formatted(seed, tile));
            }
            double cost = (double) area / ((double) width * height);
            assertTrue(cost < 1.4, "seed %d: %d x %d costs %.2f".formatted(seed, width, height, cost));
        }
    }

    private static boolean holds(Tiling.Tile tile, Box box) {
        return box.x() >= tile.x() - 0.01f
                && box.y() >= tile.y() - 0.01f
                && box.x() + box.width() <= tile.x() + tile.width() + 0.01f
                && box.y() + box.height() <= tile.y() + tile.height() + 0.01f;
    }
}
