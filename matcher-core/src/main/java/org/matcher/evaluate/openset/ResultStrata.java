package org.matcher.evaluate.openset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.matcher.evaluate.Strata;
import org.matcher.evaluate.openset.ProbeResult.Mated;
import org.matcher.evaluate.openset.ProbeResult.NonMated;

/** Results by the columns of the probes' list and by age. */
final class ResultStrata {
    private ResultStrata() {}

    static SortedMap<String, SortedMap<String, List<ProbeResult>>> of(List<ProbeResult> results, boolean ages) {
        SortedMap<String, SortedMap<String, List<ProbeResult>>> strata =
                new TreeMap<>(Strata.of(results, result -> columns(result, ages)));
        if (ages) {
            strata.put(Identification.AGE_GAP, byGap(results));
        }
        return strata;
    }

    private static Map<String, String> columns(ProbeResult result, boolean ages) {
        Map<String, String> values = new HashMap<>(result.probe().strata());
        if (ages) {
            values.put(Identification.AGE, AgeBands.ofAge(result.probe().age()));
        }
        return values;
    }

    private static SortedMap<String, List<ProbeResult>> byGap(List<ProbeResult> results) {
        List<ProbeResult> nonMated =
                results.stream().filter(NonMated.class::isInstance).toList();
        SortedMap<String, List<ProbeResult>> byGap = new TreeMap<>();
        Strata.of(
                        results.stream()
                                .filter(Mated.class::isInstance)
                                .map(Mated.class::cast)
                                .toList(),
                        mated -> Map.of(Identification.AGE_GAP, AgeBands.ofGap(mated.ageGap())))
                .getOrDefault(Identification.AGE_GAP, new TreeMap<>())
                .forEach((gap, mated) -> byGap.put(
                        gap, Stream.concat(mated.stream(), nonMated.stream()).toList()));
        return byGap;
    }
}
