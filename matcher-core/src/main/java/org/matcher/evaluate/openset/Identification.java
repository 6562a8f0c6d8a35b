package org.matcher.evaluate.openset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import org.matcher.embed.Template;
import org.matcher.evaluate.PictureTemplates;
import org.matcher.evaluate.Strata;
import org.matcher.evaluate.openset.IdentityGallery.Answer;
import org.matcher.evaluate.openset.IdentityGallery.Search;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.folder.FileResult;
import org.matcher.folder.PictureFile;
import org.matcher.image.ImageId;

/**
 * Searches every probe in the gallery with its distractors.
 *
 * @param strata figures by column and value: of the probes of that value, against the whole gallery; with ages in the
 *     probes' list also by {@link #AGE} of the probe and by {@link #AGE_GAP}. Non-mated probes have no gap and count in
 *     every one, so that all gaps are judged at one threshold. Failures to enrol of a stratum are those of its probes
 * @param cohort how scores were normalised; a normalised score is no cosine
 * @param failed pictures of the lists that gave no face, then distractors
 * @param notes what a person should know before believing the figures; no file names
 */
public record Identification(
        Figures figures,
        SortedMap<String, SortedMap<String, Figures>> strata,
        DetCurve curve,
        CohortUse cohort,
        List<FileResult.Failed> failed,
        List<String> notes) {
    /** The column of strata by the probe's age. */
    public static final String AGE = "age";

    /** The column of strata by the years between the probe and the nearest picture of its identity in the gallery. */
    public static final String AGE_GAP = "ageGap";

    /** Copies. */
    public Identification {
        failed = List.copyOf(failed);
        notes = List.copyOf(notes);
    }

    /**
     * Searches templates that were read.
     *
     * @param normalise how scores are normalised by a part of the distractors; empty if they are not
     * @throws org.matcher.folder.InputException if they are, and too few distractors gave a face
     */
    public static Identification of(
            OpenSetLists lists,
            PictureTemplates read,
            ScoreFusion fusion,
            Optional<Method> normalise,
            Bootstrap bootstrap) {
        Distractors distractors = Distractors.of(lists, read);
        CohortUse.Split split = CohortUse.Split.of(distractors.templates(), normalise);
        List<ProbeResult> results = search(lists, read, split, fusion);
        Set<PictureFile> unread = new HashSet<>();
        read.failed().forEach(failure -> unread.add(failure.file()));
        int gallery = lists.gallery().identities().size();
        int failedInGallery = failures(lists.gallery().pictures(), unread);
        int failedProbes = failures(lists.probes().pictures(), unread);
        int others = split.searched().size();
        Figures figures =
                Figures.of(results, new Figures.Scope(gallery, others, failedInGallery + failedProbes), bootstrap);
        SortedMap<String, SortedMap<String, Figures>> strata = Strata.map(
                ResultStrata.of(results, lists.probes().hasAges()),
                some -> Figures.of(
                        some,
                        new Figures.Scope(
                                gallery,
                                others,
                                failures(some.stream().map(ProbeResult::probe).toList(), unread)),
                        bootstrap));
        return new Identification(
                figures,
                strata,
                DetCurve.of(results),
                split.use(),
                read.failed(),
                Notes.of(lists, read, distractors, split.use(), figures));
    }

    private static int failures(List<LabelledPicture> pictures, Set<PictureFile> unread) {
        return (int) pictures.stream()
                .filter(picture -> unread.contains(picture.file()))
                .count();
    }

    private static List<ProbeResult> search(
            OpenSetLists lists, PictureTemplates read, CohortUse.Split split, ScoreFusion fusion) {
        List<LabelledPicture> enrolled = lists.probes().pictures().stream()
                .filter(probe -> read.of(probe.file()).isPresent())
                .toList();
        Map<LabelledPicture, Answer> answers = new HashMap<>();
        if (!enrolled.isEmpty()) {
            Template first = read.of(enrolled.getFirst().file()).orElseThrow();
            try (IdentityGallery gallery = new IdentityGallery(first.model(), first.vector().length, fusion, split)) {
                lists.gallery()
                        .pictures()
                        .forEach(picture -> read.of(picture.file())
                                .ifPresent(template -> gallery.add(picture.identity(), template)));
                split.searched().forEach(gallery::addDistractor);
                List<Answer> found = gallery.search(enrolled.stream()
                        .map(probe -> new Search(
                                probe.identity(), read.of(probe.file()).orElseThrow()))
                        .toList());
                for (int i = 0; i < found.size(); i++) {
                    answers.put(enrolled.get(i), found.get(i));
                }
            }
        }
        return results(lists, answers);
    }

    private static List<ProbeResult> results(OpenSetLists lists, Map<LabelledPicture, Answer> answers) {
        Map<String, List<LabelledPicture>> gallery = new HashMap<>();
        lists.gallery()
                .pictures()
                .forEach(picture -> gallery.computeIfAbsent(picture.identity(), _ -> new ArrayList<>())
                        .add(picture));
        List<ProbeResult> results = new ArrayList<>();
        for (LabelledPicture probe : lists.probes().pictures()) {
            Answer answer = answers.getOrDefault(probe, Answer.NOTHING);
            List<LabelledPicture> own = gallery.getOrDefault(probe.identity(), List.of());
            results.add(
                    own.isEmpty()
                            ? new ProbeResult.NonMated(probe, answer.topScore())
                            : new ProbeResult.Mated(probe, answer.mateScore(), answer.mateRank(), ageGap(probe, own)));
        }
        return results;
    }

    private static OptionalDouble ageGap(LabelledPicture probe, List<LabelledPicture> own) {
        if (probe.age().isEmpty()) {
            return OptionalDouble.empty();
        }
        double age = probe.age().getAsDouble();
        return own.stream()
                .flatMapToDouble(picture -> picture.age().stream())
                .map(other -> Math.abs(other - age))
                .min();
    }

    /** Distractors that hide: those with the content of a listed picture are left out, as they are not others. */
    record Distractors(List<Template> templates, int leftOut) {
        static Distractors of(OpenSetLists lists, PictureTemplates read) {
            Set<ImageId> listed = new HashSet<>();
            List.of(lists.gallery(), lists.probes())
                    .forEach(list -> list.pictures().forEach(picture -> {
                        ImageId content = read.contents().get(picture.file());
                        if (content != null) {
                            listed.add(content);
                        }
                    }));
            List<Template> templates = new ArrayList<>();
            int leftOut = 0;
            for (PictureFile file : lists.distractors()) {
                ImageId content = read.contents().get(file);
                if (content != null && listed.contains(content)) {
                    leftOut++;
                } else {
                    read.of(file).ifPresent(templates::add);
                }
            }
            return new Distractors(templates, leftOut);
        }
    }
}
