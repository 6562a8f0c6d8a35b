package org.matcher.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.folder.PictureFile;

final class AgedPairListTest {
    @Test
    void read_agesInAnyColumns_areOfTheirPairs() throws IOException {
        List<AgedPair> pairs = read("""
                \uFEFFageB,a,b,same,ageA
                7.5,"one, two.png",c.png,1,3

                ,d.png,e.png,0,40
                """);

        assertEquals(2, pairs.size());
        assertEquals(new PictureFile("one, two.png"), pairs.getFirst().pair().a());
        assertEquals(OptionalDouble.of(3), pairs.getFirst().ageA());
        assertEquals(OptionalDouble.of(7.5), pairs.getFirst().ageB());
        assertEquals(OptionalDouble.of(40), pairs.getLast().ageA());
        assertEquals(OptionalDouble.empty(), pairs.getLast().ageB());
    }

    @Test
    void read_noAges_areUnknown() throws IOException {
        List<AgedPair> pairs = read("a.png,b.png,1\n");

        assertEquals(OptionalDouble.empty(), pairs.getFirst().ageA());
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "-1", "111", "NaN"})
    void read_wrongAge_isRefusedWithItsLine(String age) {
        ListException refused = assertThrows(
                ListException.class, () -> read("a,b,same,ageA\na.png,b.png,1,3\na.png,c.png,0," + age + "\n"));

        assertEquals(
                "line 3 of the pairs: an age is no number of years from 0 to 110: write one, or leave it empty",
                refused.getMessage());
    }

    private static List<AgedPair> read(String text) throws IOException {
        return AgedPairList.read(new StringReader(text)).pairs();
    }
}
