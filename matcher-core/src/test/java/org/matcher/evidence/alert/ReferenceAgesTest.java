package org.matcher.evidence.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matcher.evidence.Party;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.CrawlAges;
import org.matcher.evidence.alert.ReferenceAges.Band;

final class ReferenceAgesTest {
    @Test
    void parse_bandsAndASingleYear_areRead() {
        assertEquals(
                new ReferenceAges(List.of(new Band(0, 3, 20), new Band(4, 7, 30), new Band(16, 16, 1))),
                ReferenceAges.parse(" 0-3:20, 4-7:30,16:1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; ages are written as 0-3:20,4-7:30 (first and last year of age, references)",
                "0-3; ages are written as 0-3:20,4-7:30 (first and last year of age, references)",
                "0-3:20,; ages are written as 0-3:20,4-7:30 (first and last year of age, references)",
                "7-4:20; ages are ordered within 0 to 109 years, got 7 to 4",
                "4-110:1; ages are ordered within 0 to 109 years, got 4 to 110",
                "4-7:0; a band of ages has 1 to 10000000 references, got 0",
                "0-4:1,4-7:1; age 4 is in two bands",
            })
    void parse_wrongText_saysWhatIsWanted(String text, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> ReferenceAges.parse(text))
                        .getMessage());
    }

    @Test
    void against_twoBands_weighsThemByTheirReferences() {
        Composition mixed = ReferenceAges.parse("2:30,40:10").against(CrawlAges.BROAD);

        double ofChildren = shareOf(mixed, Party.CHILD_CHILD);
        double ofAdults = shareOf(mixed, Party.ADULT_ADULT);
        assertEquals(0.75 * 0.25, ofChildren, 1e-9, "3 of 4 references and 1 of 4 strangers are children");
        assertEquals(0.25 * 0.75, ofAdults, 1e-9, "1 of 4 references and 3 of 4 strangers are adults");
    }

    @Test
    void against_proportionsOnly_count() {
        Composition few = ReferenceAges.parse("0-3:2,4-7:3").against(CrawlAges.BROAD);
        Composition many = ReferenceAges.parse("0-3:200,4-7:300").against(CrawlAges.BROAD);

        assertEquals(few.shares().keySet(), many.shares().keySet());
        few.shares().forEach((stratum, share) -> assertEquals(share, share(many, stratum), 1e-12, stratum.label()));
        assertTrue(few.shares().size() > 3, "too few strata to tell");
    }

    private static double share(Composition composition, Stratum stratum) {
        return composition.shares().getOrDefault(stratum, 0.0);
    }

    private static double shareOf(Composition composition, Party party) {
        return composition.shares().entrySet().stream()
                .filter(entry -> entry.getKey().party() == party)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
