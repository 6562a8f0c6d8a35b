package org.matcher.bench.fusion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares ways to fuse the scores of several references, some of which are spoilt or of another person. Takes a folder of
 * labelled photographs ({@code Given_Name_0001.jpg}), such as LFW's. Everybody with four photographs or more is in the gallery
 * with the first three; their others are the mated probes. The first photo of as many people with one photo only stands in where a
 * reference is to be of another person; all remaining photographs are strangers. Probes are as they are. Prints a Markdown table
 * per choice of references; some minutes of both of two cores.
 */
public final class FusionTrial {
    private static final double[] FPIRS = {1e-1, 1e-2};

    private FusionTrial() {}

    /** Folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Photographs photographs = Photographs.read(Path.of(arguments[0]));
        System.out.printf(
                "%d people with three references each, %d probes of them, %d of strangers%n",
                photographs.albums().size(),
                photographs.probes().stream().mapToInt(List::size).sum(),
                photographs.strangers().size());
        for (Enrolled enrolled : Enrolled.all()) {
            print(enrolled.label(), Comparisons.of(photographs, enrolled));
        }
    }

    private static void print(String references, Comparisons comparisons) {
        Map<FusionRule, Outcomes> outcomes = new EnumMap<>(FusionRule.class);
        for (FusionRule rule : FusionRule.values()) {
            outcomes.put(rule, comparisons.under(rule));
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s; correlation of two references' scores with one probe: mated %.2f, non-mated %.2f%n%n| rule | rank 1 | FNIR at FPIR 1e-1 | less the mean's | at 1e-2 | less the mean's |%n|---|---|---|---|---|---|%n",
                references,
                comparisons.matedCorrelation(),
                comparisons.nonMatedCorrelation());
        outcomes.forEach((rule, outcome) -> {
            StringBuilder row =
                    new StringBuilder(String.format(Locale.ROOT, "| %s | %.3f |", rule.label(), outcome.rank1()));
            for (double fpir : FPIRS) {
                Outcomes.Span span = outcome.differenceTo(outcomes.getOrDefault(FusionRule.MEAN, outcome), fpir);
                row.append(String.format(
                        Locale.ROOT, " %.3f | %+.3f to %+.3f |", outcome.fnir(fpir), span.low(), span.high()));
            }
            System.out.println(row);
        });
    }
}
