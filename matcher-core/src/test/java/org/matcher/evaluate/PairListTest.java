package org.matcher.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.folder.PictureFile;

final class PairListTest {
    @Test
    void read_headerAndFolds_keepsThem() throws IOException {
        PairList list = read("a,b,same,fold\nx/1.jpg,x/2.jpg,1,0\nx/1.jpg,y/1.jpg,0,1\n");

        assertTrue(list.foldsGiven());
        assertEquals(List.of(pair("x/1.jpg", "x/2.jpg", true, 0), pair("x/1.jpg", "y/1.jpg", false, 1)), list.pairs());
    }

    @Test
    void read_columnsInAnotherOrder_followsTheHeader() throws IOException {
        PairList list = read("\uFEFFFold,same,B,a\n0,true,2.jpg,1.jpg\n\n1,False,3.jpg,1.jpg\n");

        assertEquals(List.of(pair("1.jpg", "2.jpg", true, 0), pair("1.jpg", "3.jpg", false, 1)), list.pairs());
    }

    @Test
    void read_furtherColumns_areStrata() throws IOException {
        PairList list = read("a,b,same,fold,Camera\n1.jpg,2.jpg,1,0,phone\n1.jpg,3.jpg,0,1\n");

        assertEquals(Map.of("Camera", "phone"), list.pairs().get(0).strata());
        assertEquals(Map.of("Camera", CsvTable.BLANK), list.pairs().get(1).strata(), "a blank is told, not hidden");
    }

    @Test
    void read_quotedPath_mayHoldCommasAndQuotes() throws IOException {
        PairList list = read("\"a, \"\"b\"\".jpg\", c.jpg ,1,0\nc.jpg,d.jpg,0,1");

        assertEquals("a, \"b\".jpg", list.pairs().getFirst().a().path());
        assertEquals("c.jpg", list.pairs().getFirst().b().path());
    }

    @Test
    void read_noFolds_dealsEachKindInTurn() throws IOException {
        String text = IntStream.range(0, 40)
                .mapToObj(i -> "a%d.jpg,b%d.jpg,%d".formatted(i, i, i < 20 ? 1 : 0))
                .collect(Collectors.joining("\n"));

        PairList list = read(text);

        assertFalse(list.foldsGiven());
        for (int fold = 0; fold < PairList.DEALT_FOLDS; fold++) {
            int number = fold;
            List<Pair> inFold =
                    list.pairs().stream().filter(pair -> pair.fold() == number).toList();
            assertEquals(2, inFold.stream().filter(Pair::same).count(), "same pairs in fold " + fold);
            assertEquals(4, inFold.size(), "pairs in fold " + fold);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.jpg,b.jpg; 1; column same is neither 1 nor 0: write 1 if both show one person, else 0",
                "a.jpg,b.jpg,2; 1; column same is neither 1 nor 0: write 1 if both show one person, else 0",
                "a.jpg,b.jpg,1,0|a.jpg,,1,0; 2; column b is missing or empty: write a,b,same[,fold]",
                "a,b,same,fold|a.jpg,b.jpg,1,x; 2; column fold is not a number from 0 up: write one, or leave the column out of all lines",
                "a.jpg,b.jpg,1,-1; 1; column fold is not a number from 0 up: write one, or leave the column out of all lines",
                "/etc/a.jpg,b.jpg,1; 1; column a is an absolute path: write it relative to the images folder",
                "a,b,same,A|1.jpg,2.jpg,1,x; 1; two columns have one name: rename one",
                "'\"a.jpg,b.jpg,1'; 1; a double quote is opened and not closed: close it",
                "a,b,same; 1; no pair was found: write lines a,b,same[,fold]",
            })
    void read_wrongLine_saysWhichAndWhatToDo(String text, int line, String problem) {
        ListException e = assertThrows(ListException.class, () -> read(text.replace('|', '\n')));

        assertEquals(line, e.line());
        assertEquals("line %d of the pairs: %s".formatted(line, problem), e.getMessage());
    }

    private static PairList read(String text) throws IOException {
        return PairList.read(new StringReader(text));
    }

    private static Pair pair(String a, String b, boolean same, int fold) {
        return new Pair(new PictureFile(a), new PictureFile(b), same, fold, Map.of());
    }
}
