package org.matcher.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.folder.InputException;

final class BaselineChangesTest {
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void to_otherFigures_tellsEachWithItsPlaceInTheInterval() throws IOException {
        List<String> changes = changes("""
                {"gallery":70,"rank1":0.5,"rank1Interval":[0.4,0.6],"fnirAtFpir":{"1e-1":0.3,"1e-2":null},
                "fnirAtFpirInterval":{"1e-1":[0.2,0.4],"1e-2":null}}
                """, """
                {"gallery":70.0,"rank1":0.55,"rank1Interval":[0.45,0.65],"fnirAtFpir":{"1e-1":0.1,"1e-2":0.6},
                "fnirAtFpirInterval":{"1e-1":[0.0,0.2],"1e-2":[0.5,0.7]}}
                """);

        assertEquals(
                List.of(
                        "rank1: 0.5 -> 0.55 (+0.050000, within the baseline's interval)",
                        "fnirAtFpir.1e-1: 0.3 -> 0.1 (-0.200000, outside the baseline's interval)",
                        "fnirAtFpir.1e-2: none -> 0.6"),
                changes);
    }

    @Test
    void to_stratumGoneOrNew_isTold() throws IOException {
        assertEquals(
                List.of("strata.camera.film.rank1: none -> 0.5", "strata.camera.phone.rank1: 0.5 -> none"),
                changes(
                        "{\"strata\":{\"camera\":{\"phone\":{\"rank1\":0.5}}}}",
                        "{\"strata\":{\"camera\":{\"film\":{\"rank1\":0.5}}}}"));
    }

    @Test
    void to_theSame_saysSo() throws IOException {
        assertEquals(List.of("no figure differs from the baseline"), changes("{\"rank1\":1}", "{\"rank1\":1.0}"));
    }

    @Test
    void read_noObject_isRefused() throws IOException {
        Path list = Files.writeString(folder.resolve("list.json"), "[1]");
        Path text = Files.writeString(folder.resolve("text.json"), "no");

        assertThrows(InputException.class, () -> BaselineChanges.read(list));
        assertThrows(InputException.class, () -> BaselineChanges.read(text));
        assertThrows(InputException.class, () -> BaselineChanges.read(folder.resolve("absent.json")));
    }

    private List<String> changes(String before, String now) throws IOException {
        JsonNode line = json.readTree(now);
        return BaselineChanges.read(Files.writeString(folder.resolve("before.json"), before))
                .to(line);
    }
}
