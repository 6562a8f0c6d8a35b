package org.matcher.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.casework.Templates;
import org.matcher.embed.Template;

final class VectorBlockTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 19})
    void scores_anyNumberOfProbes_areTheCosinesInOrder(int count) {
        List<Template> faces =
                LongStream.range(0, 37).mapToObj(Templates::synthetic).toList();
        List<Template> probes =
                LongStream.range(30, 30 + count).mapToObj(Templates::synthetic).toList();
        List<float[]> scores = new VectorBlock(vectors(faces)).scores(vectors(probes));
        assertEquals(count, scores.size());
        for (int p = 0; p < count; p++) {
            assertEquals(37, scores.get(p).length);
            for (int i = 0; i < 37; i++) {
                assertEquals(faces.get(i).score(probes.get(p)), scores.get(p)[i], 1e-5f, p + ", " + i);
            }
        }
    }

    @Test
    void scores_ofNothing_areNone() {
        assertEquals(
                0, new VectorBlock(List.of()).scores(List.of(new float[] {1})).getFirst().length);
        assertEquals(List.of(), new VectorBlock(List.of(new float[] {1})).scores(List.of()));
    }

    @Test
    void vectors_ofTwoLengths_areRefused() {
        float[] two = {1, 0};
        float[] three = {1, 0, 0};
        assertThrows(IllegalArgumentException.class, () -> new VectorBlock(List.of(two, three)));
        VectorBlock block = new VectorBlock(List.of(two));
        assertThrows(IllegalArgumentException.class, () -> block.scores(List.of(three)));
    }

    private static List<float[]> vectors(List<Template> templates) {
        return templates.stream().map(Template::vector).toList();
    }
}
