package org.matcher.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.matcher.folder.FolderCandidate;

/**
 * The candidates with the highest scores, as many as a person can look through and a page can hold; all others stand in
 * the run's data only. Not thread-safe.
 */
public final class Shortlist {
    /** Most candidates of one child. */
    public static final int PER_CHILD = 25;

    /** Most candidates in all. */
    public static final int IN_ALL = 400;

    private static final Comparator<FolderCandidate> BEST_FIRST = Comparator.comparingDouble(FolderCandidate::score)
            .reversed()
            .thenComparing(FolderCandidate::child)
            .thenComparing(candidate -> candidate.sighting().file())
            .thenComparingInt(candidate -> candidate.sighting().index());

    private final TreeSet<FolderCandidate> all = new TreeSet<>(BEST_FIRST);
    private final TreeMap<String, TreeSet<FolderCandidate>> byChild = new TreeMap<>();

    /** An empty list. */
    public Shortlist() {}

    /** Keeps the candidate if it is among the best. */
    public void add(FolderCandidate candidate) {
        TreeSet<FolderCandidate> ofChild = byChild.computeIfAbsent(candidate.child(), _ -> new TreeSet<>(BEST_FIRST));
        if (all.add(candidate)) {
            ofChild.add(candidate);
        }
        if (ofChild.size() > PER_CHILD) {
            drop(ofChild.getLast());
        }
        if (all.size() > IN_ALL) {
            drop(all.getLast());
        }
    }

    private void drop(FolderCandidate candidate) {
        all.remove(candidate);
        TreeSet<FolderCandidate> ofChild = byChild.getOrDefault(candidate.child(), new TreeSet<>(BEST_FIRST));
        ofChild.remove(candidate);
        if (ofChild.isEmpty()) {
            byChild.remove(candidate.child());
        }
    }

    /** How many are kept. */
    public int size() {
        return all.size();
    }

    /** What is kept, highest score first, by child; the children in the order of their names. */
    public SortedMap<String, List<FolderCandidate>> byChild() {
        return byChild.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue()), (a, _) -> a, TreeMap::new));
    }
}
