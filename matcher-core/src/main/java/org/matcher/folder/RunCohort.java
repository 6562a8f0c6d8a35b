package org.matcher.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.matcher.evidence.cohort.CohortNormalisation;
import org.matcher.evidence.cohort.CohortScores;
import org.matcher.evidence.cohort.NormalisedScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.evidence.cohort.Ranking;
import org.matcher.gallery.VectorBlock;
import org.matcher.image.ImageId;

/**
 * Normalises a run's scores by the run's own first faces: of each image that shows one its first, until there are
 * {@value #MOST_FACES}. Until then candidates wait, so that all of a run are normalised by one cohort; of a run that ends with
 * fewer than 1,000 such images all scores stay plain. Hands on the candidates of one face after the other, by the normalised
 * score where there is one. One thread.
 */
final class RunCohort {
    static final int MOST_FACES = 2_000;

    private final MatchListener listener;
    private final Optional<Method> method;
    private final Map<String, List<float[]>> references = new HashMap<>();
    private final Set<ImageId> images = new HashSet<>();
    private final List<float[]> faces = new ArrayList<>();
    private final List<List<FolderCandidate>> waiting = new ArrayList<>();
    private Optional<Scorer> scorer; // empty while candidates wait

    /** Scores of the candidates that one face is, in their order. */
    private interface Scorer {
        List<NormalisedScore> of(List<FolderCandidate> ofFace);
    }

    /**
     * Nothing waits in a run that cannot give a cohort.
     *
     * @param imageCount images of the run, with and without a face
     * @param listener gets the candidates
     */
    RunCohort(Optional<Method> method, List<FileFace> enrolled, int imageCount, MatchListener listener) {
        this.method = method;
        this.listener = listener;
        enrolled.forEach(face -> references
                .computeIfAbsent(face.file().child(), _ -> new ArrayList<>())
                .add(face.template().vector()));
        if (method.isEmpty()) {
            scorer = Optional.of(plain("score normalisation is switched off"));
        } else if (imageCount < CohortNormalisation.LEAST_FACES) {
            scorer = Optional.of(tooFew());
        } else {
            scorer = Optional.empty();
        }
    }

    /**
     * The next face of the run, and who it may be.
     *
     * @param candidates best score first
     */
    void face(FileFace face, List<FolderCandidate> candidates) {
        if (scorer.isPresent()) {
            handOut(candidates, scorer.get());
            return;
        }
        if (face.index() == 0 && images.add(face.image())) {
            faces.add(face.template().vector());
        }
        if (!candidates.isEmpty()) {
            waiting.add(candidates);
        }
        if (faces.size() == MOST_FACES) {
            handOutWaiting();
        }
    }

    /** The run has no more faces. */
    void end() {
        if (scorer.isEmpty()) {
            handOutWaiting();
        }
    }

    private void handOutWaiting() {
        Scorer found = method.filter(_ -> faces.size() >= CohortNormalisation.LEAST_FACES)
                .<Scorer>map(wanted -> new ByCohort(
                        new CohortNormalisation(wanted, "first-" + faces.size()),
                        new VectorBlock(faces),
                        references,
                        new HashMap<>()))
                .orElseGet(RunCohort::tooFew);
        scorer = Optional.of(found);
        waiting.forEach(candidates -> handOut(candidates, found));
        waiting.clear();
        faces.clear();
        images.clear();
    }

    private void handOut(List<FolderCandidate> ofFace, Scorer by) {
        if (!ofFace.isEmpty()) {
            Ranking.of(ofFace, by.of(ofFace))
                    .items()
                    .forEach(ranked -> listener.candidate(ranked.item(), ranked.normalised()));
        }
    }

    private static Scorer tooFew() {
        return plain("fewer than %d different images show a face: a cohort needs that many"
                .formatted(CohortNormalisation.LEAST_FACES));
    }

    private static Scorer plain(String reason) {
        return ofFace -> ofFace.stream()
                .<NormalisedScore>map(candidate -> new NormalisedScore.Plain(candidate.score(), reason))
                .toList();
    }

    /**
     * By a cohort.
     *
     * @param references of each child
     * @param children what they score against the cohort, filled as it is needed: by the mean, as the child is scored
     */
    private record ByCohort(
            CohortNormalisation normalisation,
            VectorBlock cohort,
            Map<String, List<float[]>> references,
            Map<String, CohortScores> children)
            implements Scorer {
        @Override
        public List<NormalisedScore> of(List<FolderCandidate> ofFace) {
            CohortScores probe =
                    scores(List.of(ofFace.getFirst().sighting().template().vector()));
            return ofFace.stream()
                    .map(candidate -> normalisation.normalise(candidate.score(), child(candidate.child()), probe))
                    .toList();
        }

        private CohortScores child(String child) {
            return children.computeIfAbsent(child, _ -> scores(references.getOrDefault(child, List.of())));
        }

        private CohortScores scores(List<float[]> vectors) {
            return CohortScores.ofMeans(cohort.scores(vectors));
        }
    }
}
