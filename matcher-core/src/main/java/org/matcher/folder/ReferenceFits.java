package org.matcher.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matcher.evidence.FitVerdict;

/**
 * Whether each reference of a run resembles the others of its child: a wrong photo is told of before anybody looks at what it
 * finds. Every reference is compared with, whatever is said here. Immutable.
 */
public final class ReferenceFits {
    private final Map<PictureFile, FitVerdict> verdicts;
    private final List<Doubt> doubts;
    private final Map<String, Long> doubtsByChild;

    /**
     * A reference that is maybe of another person.
     *
     * @param highestScore of its cosines with the child's other references
     */
    public record Doubt(FileFace reference, float highestScore) {}

    private ReferenceFits(Map<PictureFile, FitVerdict> verdicts, List<Doubt> doubts) {
        this.verdicts = Collections.unmodifiableMap(verdicts);
        this.doubts = List.copyOf(doubts);
        this.doubtsByChild = doubts.stream()
                .collect(Collectors.groupingBy(doubt -> doubt.reference().file().child(), Collectors.counting()));
    }

    /** Compares the references of each child with each other. */
    public static ReferenceFits of(References references, Weighing weighing) {
        Map<String, List<FileFace>> byChild = new LinkedHashMap<>();
        for (FileFace face : references.enrolled()) {
            byChild.computeIfAbsent(face.file().child(), _ -> new ArrayList<>()).add(face);
        }
        Map<PictureFile, FitVerdict> verdicts = new LinkedHashMap<>();
        List<Doubt> doubts = new ArrayList<>();
        byChild.values().forEach(ofChild -> {
            for (FileFace face : ofChild) {
                List<FileFace> others = ofChild.stream()
                        .filter(other -> !other.file().equals(face.file()))
                        .toList();
                FitVerdict verdict = FitVerdict.of(() -> others.stream()
                        .map(other -> weighing.likeness(face, other))
                        .iterator());
                verdicts.put(face.file(), verdict);
                if (verdict == FitVerdict.MAYBE_ANOTHER_PERSON) {
                    doubts.add(new Doubt(face, highestScore(face, others)));
                }
            }
        });
        return new ReferenceFits(verdicts, doubts);
    }

    private static float highestScore(FileFace face, List<FileFace> others) {
        return (float) others.stream()
                .mapToDouble(other -> face.template().score(other.template()))
                .max()
                .orElseThrow();
    }

    /** What is said of one of the run's references. */
    public FitVerdict of(FileFace reference) {
        FitVerdict verdict = verdicts.get(reference.file());
        if (verdict == null) {
            throw new IllegalArgumentException("the face is none of the run's references");
        }
        return verdict;
    }

    /** Those that are maybe of another person, by child, then in the order of their files. */
    public List<Doubt> doubts() {
        return doubts;
    }

    /** How many of one child's references are maybe of another person. */
    public int doubts(String child) {
        return doubtsByChild.getOrDefault(child, 0L).intValue();
    }
}
