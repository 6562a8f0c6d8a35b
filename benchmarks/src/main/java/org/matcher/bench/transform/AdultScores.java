package org.matcher.bench.transform;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.matcher.evaluate.Pair;
import org.matcher.folder.PictureFile;

/**
 * Scores of labelled pictures under a transform: mated are the list's pairs of one person, non-mated all pairs of pictures
 * of two persons, told apart by their file names ({@code Given_Name_0001.jpg}).
 */
final class AdultScores {
    /** Two pictures by their place. */
    private record Mates(int one, int other) {}

    private final List<String> persons;
    private final List<float[]> embeddings;
    private final List<Mates> mated;

    AdultScores(List<Pair> pairs, SortedMap<PictureFile, float[]> pictures) {
        List<PictureFile> files = List.copyOf(pictures.keySet());
        this.persons = files.stream().map(AdultScores::person).toList();
        this.embeddings = List.copyOf(pictures.values());
        this.mated = pairs.stream()
                .filter(Pair::same)
                .map(pair -> new Mates(files.indexOf(pair.a()), files.indexOf(pair.b())))
                .toList();
    }

    /** The scores under a transform. */
    Result under(Transform transform) {
        List<float[]> left = embeddings.stream().map(transform::apply).toList();
        List<float[]> templates = left.stream().map(Vectors::unit).toList();
        float[] mates = new float[mated.size()];
        for (int i = 0; i < mates.length; i++) {
            Mates pair = mated.get(i);
            mates[i] = (float) Vectors.dot(templates.get(pair.one()), templates.get(pair.other()));
        }
        return new Result(transform, mates, nonMated(templates), variance(left) / variance(embeddings));
    }

    private float[] nonMated(List<float[]> templates) {
        float[] scores = new float[templates.size() * (templates.size() - 1) / 2];
        int count = 0;
        for (int i = 0; i < templates.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!persons.get(i).equals(persons.get(j))) {
                    scores[count++] = (float) Vectors.dot(templates.get(i), templates.get(j));
                }
            }
        }
        float[] rising = Arrays.copyOf(scores, count);
        Arrays.sort(rising);
        return rising;
    }

    private static String person(PictureFile file) {
        return file.path().substring(0, file.path().lastIndexOf('_'));
    }

    private static double variance(List<float[]> vectors) {
        float[] mean = Vectors.mean(vectors);
        return vectors.stream()
                .map(vector -> Vectors.plus(vector, -1, mean))
                .mapToDouble(vector -> Vectors.dot(vector, vector))
                .average()
                .orElseThrow();
    }

    /** What came of a transform. */
    static final class Result {
        private final Transform transform;
        private final float[] mated;
        private final float[] nonMated;
        private final double kept;

        /**
         * Keeps the arrays.
         *
         * @param nonMated rising
         * @param kept the share of the embeddings' variance that is left
         */
        private Result(Transform transform, float[] mated, float[] nonMated, double kept) {
            this.transform = transform;
            this.mated = mated;
            this.nonMated = nonMated;
            this.kept = kept;
        }

        /** Share of mated scores above the threshold that so large a share of the non-mated ones reaches. */
        double tarAt(double falseAcceptRate) {
            int accepted = (int) (falseAcceptRate * nonMated.length);
            float threshold = nonMated[nonMated.length - 1 - accepted];
            int above = 0;
            for (float score : mated) {
                above += score > threshold ? 1 : 0;
            }
            return (double) above / mated.length;
        }

        double meanNonMated() {
            double sum = 0;
            for (float score : nonMated) {
                sum += score;
            }
            return sum / nonMated.length;
        }

        /**
         * The mean cosine of two strangers of one age, by bin, estimated from the bin's mean alone: {@code |Tm|^2 / (|Tm|^2 +
         * kept (1 - |m|^2))}, as if the variance within each bin shrank as that of the labelled adults does.
         */
        double[] strangersByAge(AgeMeans means) {
            return means.means().stream()
                    .mapToDouble(mean -> {
                        float[] left = transform.apply(mean);
                        double alike = Vectors.dot(left, left);
                        return alike / (alike + kept * (1 - Vectors.dot(mean, mean)));
                    })
                    .toArray();
        }
    }
}
