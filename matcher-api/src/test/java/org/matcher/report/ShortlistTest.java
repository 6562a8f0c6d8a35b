package org.matcher.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matcher.folder.FolderCandidate;

final class ShortlistTest {
    @Test
    void add_moreThanAChildMayHave_keepsTheBest() {
        Shortlist list = new Shortlist();
        for (int i = 0; i < 40; i++) {
            list.add(ReportFixtures.candidate("ada", "%02d.png".formatted(i), i / 100f));
        }

        List<FolderCandidate> kept = list.byChild().getOrDefault("ada", List.of());
        assertEquals(Shortlist.PER_CHILD, kept.size());
        assertEquals(0.39f, kept.getFirst().score());
        assertEquals(0.15f, kept.getLast().score());
    }

    @Test
    void add_moreThanAPageHolds_keepsTheBestOfAll() {
        Shortlist list = new Shortlist();
        for (int child = 0; child < 50; child++) {
            for (int i = 0; i < 10; i++) {
                list.add(ReportFixtures.candidate("child" + child, i + ".png", child / 100f + i / 10_000f));
            }
        }

        assertEquals(Shortlist.IN_ALL, list.size());
        assertEquals(40, list.byChild().size(), "the ten children with the lowest scores are gone");
    }

    @Test
    void add_equalScores_comeInTheOrderOfTheFiles() {
        Shortlist list = new Shortlist();
        list.add(ReportFixtures.candidate("ada", "b.png", 0.5f));
        list.add(ReportFixtures.candidate("ada", "a.png", 0.5f));

        assertEquals(
                List.of("a.png", "b.png"),
                list.byChild().getOrDefault("ada", List.of()).stream()
                        .map(candidate -> candidate.sighting().file().path())
                        .toList());
    }
}
