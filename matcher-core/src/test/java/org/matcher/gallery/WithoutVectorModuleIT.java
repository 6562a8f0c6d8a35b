package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matcher.embed.ModelId;

/** A JVM that was started without {@code --add-modules=jdk.incubator.vector}. */
final class WithoutVectorModuleIT {
    @Test
    void search_withoutTheModule_findsTheSameByAPlainLoop() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Search.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), output);
        assertEquals("LoopDotProducts " + Search.answer(), output.strip());
    }

    /** The main class of the other JVM. */
    static final class Search {
        private Search() {}

        public static void main(String[] arguments) {
            System.out.println(DotProducts.create().getClass().getSimpleName() + " " + answer());
        }

        static List<Long> answer() {
            List<GalleryFace> faces = GalleryFixtures.people(300, 37, 1);
            try (WatchList list = new WatchList(new ModelId("plain-1"), 37)) {
                list.upsert(faces, Visibility.NOW);
                return list.search(faces.getFirst().vector(), FaceFilter.ALL, 10, -1, SearchMode.EXACT).hits().stream()
                        .map(hit -> hit.id().value())
                        .toList();
            }
        }
    }
}
