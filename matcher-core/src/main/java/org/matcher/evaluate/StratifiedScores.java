package org.matcher.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.matcher.embed.Template;
import org.matcher.evidence.CalibrationBuilder.LabelledScore;
import org.matcher.evidence.Stratum;
import org.matcher.folder.FaceChoice;
import org.matcher.folder.FileResult;
import org.matcher.folder.OrderedReader;
import org.matcher.folder.PictureFile;
import org.matcher.folder.PictureQueue;
import org.matcher.folder.References;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/**
 * The scores of labelled pairs, each in the stratum of its ages: what a calibration is made of.
 *
 * @param scores of the pairs whose faces were found and whose ages are known or could be read
 * @param persons who are in at least one pair of one person; those of other pairs are not counted, as two pictures may well
 *     show the same one
 * @param agesRead pairs of which an age was not in the list, so that the middle of what the face shows was taken
 * @param withoutAge pairs left out, as an age is neither in the list nor read by the model
 * @param pictures distinct ones that were read
 * @param failed the pictures that gave no face, in the order of their paths
 */
public record StratifiedScores(
        List<LabelledScore> scores,
        int persons,
        int agesRead,
        int withoutAge,
        int pictures,
        List<FileResult.Failed> failed) {
    /** Copies. */
    public StratifiedScores {
        scores = List.copyOf(scores);
        failed = List.copyOf(failed);
    }

    /**
     * Reads each distinct picture once, as a reference, and compares the pairs. Of several faces the one nearest the
     * picture's centre is taken.
     *
     * @param pictureDone called in the calling thread after each picture
     */
    public static StratifiedScores of(
            PictureQueue pictures, List<AgedPair> pairs, Path images, int inFlight, Runnable pictureDone)
            throws InterruptedException {
        SortedSet<PictureFile> files = distinct(pairs);
        Map<PictureFile, Template> templates = new HashMap<>();
        List<FileResult.Failed> failed = new ArrayList<>();
        new OrderedReader(pictures, Purpose.REFERENCE, inFlight).read(images, files, result -> {
            switch (result) {
                case FileResult.Failed failure -> failed.add(failure);
                case FileResult.Read(PictureFile file, Reading.Read picture) ->
                    FaceChoice.MOST_CENTRAL
                            .choose(picture)
                            .ifPresentOrElse(
                                    index -> templates.put(
                                            file, picture.faces().get(index).template()),
                                    () -> failed.add(References.unchosen(file, picture)));
            }
            pictureDone.run();
        });
        return stratified(pairs, templates, files.size(), failed);
    }

    /** How many pictures the pairs name. */
    public static int pictures(List<AgedPair> pairs) {
        return distinct(pairs).size();
    }

    private static SortedSet<PictureFile> distinct(List<AgedPair> pairs) {
        SortedSet<PictureFile> files = new TreeSet<>();
        pairs.forEach(aged -> files.addAll(List.of(aged.pair().a(), aged.pair().b())));
        return files;
    }

    private static StratifiedScores stratified(
            List<AgedPair> pairs, Map<PictureFile, Template> templates, int pictures, List<FileResult.Failed> failed) {
        List<LabelledScore> scores = new ArrayList<>();
        Persons persons = new Persons();
        int agesRead = 0;
        int withoutAge = 0;
        for (AgedPair aged : pairs) {
            Template a = templates.get(aged.pair().a());
            Template b = templates.get(aged.pair().b());
            if (a == null || b == null) {
                continue; // its picture is among the failed
            }
            OptionalDouble ageA = age(aged.ageA(), a);
            OptionalDouble ageB = age(aged.ageB(), b);
            if (ageA.isEmpty() || ageB.isEmpty()) {
                withoutAge++;
                continue;
            }
            if (aged.ageA().isEmpty() || aged.ageB().isEmpty()) {
                agesRead++;
            }
            if (aged.pair().same()) {
                persons.join(aged.pair().a(), aged.pair().b());
            }
            Stratum stratum = Stratum.of(ageA.getAsDouble(), ageB.getAsDouble());
            scores.add(new LabelledScore(stratum, a.score(b), aged.pair().same()));
        }
        return new StratifiedScores(scores, persons.count(), agesRead, withoutAge, pictures, failed);
    }

    private static OptionalDouble age(OptionalDouble known, Template template) {
        if (known.isPresent()) {
            return known;
        }
        return template.age().map(read -> OptionalDouble.of(read.years())).orElseGet(OptionalDouble::empty);
    }

    /** Pictures that pairs join are of one person. */
    private static final class Persons {
        private final Map<PictureFile, PictureFile> parents = new HashMap<>();

        void join(PictureFile a, PictureFile b) {
            PictureFile one = first(a);
            PictureFile other = first(b);
            if (!one.equals(other)) {
                parents.put(other, one);
            }
        }

        private PictureFile first(PictureFile file) {
            PictureFile first = file;
            for (PictureFile parent = parents.computeIfAbsent(first, own -> own);
                    !parent.equals(first);
                    parent = parents.computeIfAbsent(first, own -> own)) {
                first = parent;
            }
            return first;
        }

        int count() {
            return (int) parents.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(entry.getValue()))
                    .count();
        }
    }
}
