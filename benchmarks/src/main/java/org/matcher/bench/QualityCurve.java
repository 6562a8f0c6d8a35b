package org.matcher.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.matcher.embed.Template;
import org.matcher.evaluate.Pair;
import org.matcher.evaluate.PairList;
import org.matcher.face.quality.FaceQuality;
import org.matcher.face.quality.Quality;
import org.matcher.face.quality.QualityComponent;
import org.matcher.face.quality.Verdict;
import org.matcher.image.DecodedImage;
import org.matcher.image.Decoding;
import org.matcher.image.ImageDecoder;
import org.matcher.image.ImageLimits;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineOptions;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.TemplatedFace;

/**
 * The error-versus-discard protocol of {@code docs/quality.md}: spoils the second picture of mated pairs in every way of
 * {@link Degradation} and prints, as Markdown tables, what that costs and what discarding the worst wins back. Takes a
 * folder with {@code pairs.csv} and the pictures that it names, and the number of pairs taken from each fold.
 */
public final class QualityCurve {
    private static final double FALSE_MATCH_RATE = 1e-3;
    private static final double[] DISCARDED = {0, .05, .1, .2, .3};
    private static final int TIMED_RUNS = 20_000;

    private QualityCurve() {}

    /** A spoilt probe against its reference. */
    private record Trial(Degradation degradation, int fold, float score, Quality quality) {
        double[] components() {
            return Arrays.stream(QualityComponent.values())
                    .mapToDouble(component -> component.of(quality.measures()) / 100)
                    .toArray();
        }
    }

    /** One picture as it is. */
    private record Clean(String person, Template template) {}

    /** Folder, pairs per fold. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int perFold = Integer.parseInt(arguments[1]);
        List<Trial> trials = new ArrayList<>();
        List<Clean> references = new ArrayList<>();
        List<Clean> probes = new ArrayList<>();
        Map<Degradation, Integer> missed = new EnumMap<>(Degradation.class);
        PipelineOptions oneWorker = new PipelineOptions(1, 1, ImageLimits.DEFAULT);
        try (FacePipeline pipeline = FacePipeline.open(ModelLibrary.bundled(), oneWorker)) {
            for (Pair pair : mated(folder, perFold)) {
                byte[] bytes = Files.readAllBytes(folder.resolve(pair.b().path()));
                Optional<TemplatedFace> reference = CentralFace.of(pipeline.submit(
                        Files.readAllBytes(folder.resolve(pair.a().path())), Purpose.REFERENCE));
                Optional<TemplatedFace> probe = CentralFace.of(pipeline.submit(bytes, Purpose.CRAWL));
                if (reference.isEmpty() || probe.isEmpty()) {
                    continue;
                }
                Template template = reference.get().template();
                references.add(new Clean(person(pair.a().path()), template));
                probes.add(new Clean(person(pair.b().path()), probe.get().template()));
                BufferedImage original = ImageIO.read(new ByteArrayInputStream(bytes));
                for (Degradation degradation : Degradation.values()) {
                    byte[] spoilt =
                            degradation.apply(original, probe.get().face().box());
                    CentralFace.of(pipeline.submit(spoilt, Purpose.CRAWL))
                            .ifPresentOrElse(
                                    face -> trials.add(new Trial(
                                            degradation, pair.fold(), template.score(face.template()), face.quality())),
                                    () -> missed.merge(degradation, 1, Integer::sum));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "cost of one assessment: %.0f microseconds%n",
                    microseconds(pipeline, folder, perFold));
        }
        float threshold = threshold(references, probes);
        System.out.printf(
                Locale.ROOT,
                "%d references; threshold %.3f at a false match rate of %s%n",
                references.size(),
                threshold,
                1e-3);
        printDegradations(trials, missed, threshold);
        printBands(trials, threshold);
        printCurves(trials, threshold);
    }

    private static List<Pair> mated(Path folder, int perFold) throws IOException {
        try (Reader text = Files.newBufferedReader(folder.resolve("pairs.csv"))) {
            List<Pair> same =
                    PairList.read(text).pairs().stream().filter(Pair::same).toList();
            return same.stream()
                    .map(Pair::fold)
                    .distinct()
                    .flatMap(fold ->
                            same.stream().filter(pair -> pair.fold() == fold).limit(perFold))
                    .toList();
        }
    }

    /** File names read {@code Given_Name_0001.jpg}. */
    private static String person(String path) {
        return path.substring(0, path.lastIndexOf('_'));
    }

    private static float threshold(List<Clean> references, List<Clean> probes) {
        List<Float> scores = new ArrayList<>();
        for (Clean reference : references) {
            for (Clean probe : probes) {
                if (!reference.person().equals(probe.person())) {
                    scores.add(reference.template().score(probe.template()));
                }
            }
        }
        scores.sort(Comparator.reverseOrder());
        return scores.get((int) (FALSE_MATCH_RATE * scores.size()));
    }

    private static double microseconds(FacePipeline pipeline, Path folder, int perFold)
            throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(
                folder.resolve(mated(folder, perFold).getFirst().b().path()));
        DecodedImage picture = ((Decoding.Decoded) new ImageDecoder(ImageLimits.DEFAULT).decode(bytes)).image();
        TemplatedFace face =
                CentralFace.of(pipeline.submit(bytes, Purpose.CRAWL)).orElseThrow();
        long start = 0;
        int sum = 0;
        for (int run = 0; run < 2 * TIMED_RUNS; run++) {
            if (run == TIMED_RUNS) {
                start = System.nanoTime();
            }
            sum += FaceQuality.of(picture, face.face(), face.crop()).score();
        }
        double micros = (System.nanoTime() - start) / 1e3 / TIMED_RUNS;
        return sum < 0 ? 0 : micros; // the sum keeps the compiler from leaving the work out
    }

    private static void printDegradations(List<Trial> trials, Map<Degradation, Integer> missed, float threshold) {
        System.out.printf(
                Locale.ROOT,
                "%n| spoilt by | no face | FNMR | score (median) | good | weak | not searchable |%n|---|---|---|---|---|---|---|%n");
        for (Degradation degradation : Degradation.values()) {
            List<Trial> of = trials.stream()
                    .filter(trial -> trial.degradation() == degradation)
                    .toList();
            if (!of.isEmpty()) {
                double[] scores = of.stream()
                        .mapToDouble(trial -> trial.quality().score())
                        .sorted()
                        .toArray();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.3f | %.0f | %d | %d | %d |%n",
                        degradation,
                        missed.getOrDefault(degradation, 0),
                        falseNonMatchRate(of, threshold),
                        scores[scores.length / 2],
                        count(of, Verdict.GOOD),
                        count(of, Verdict.WEAK),
                        count(of, Verdict.NOT_SEARCHABLE));
            }
        }
    }

    private static long count(List<Trial> trials, Verdict verdict) {
        return trials.stream()
                .filter(trial -> trial.quality().verdict() == verdict)
                .count();
    }

    private static void printBands(List<Trial> trials, float threshold) {
        System.out.printf(Locale.ROOT, "%n| score | pictures | FNMR |%n|---|---|---|%n");
        int[] bounds = {0, 5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 101};
        for (int i = 0; i + 1 < bounds.length; i++) {
            int from = bounds[i];
            int to = bounds[i + 1];
            List<Trial> of = trials.stream()
                    .filter(trial ->
                            trial.quality().score() >= from && trial.quality().score() < to)
                    .toList();
            System.out.printf(
                    Locale.ROOT, "| %d..%d | %d | %.3f |%n", from, to - 1, of.size(), falseNonMatchRate(of, threshold));
        }
    }

    private static void printCurves(List<Trial> trials, float threshold) {
        int firstFold = trials.stream().mapToInt(Trial::fold).min().orElseThrow();
        List<Trial> fitted =
                trials.stream().filter(trial -> trial.fold() == firstFold).toList();
        List<Trial> heldOut =
                trials.stream().filter(trial -> trial.fold() != firstFold).toList();
        LogisticFit fit = LogisticFit.of(
                fitted.stream().map(Trial::components).toList(),
                fitted.stream().map(trial -> trial.score() >= threshold).toList());
        System.out.printf(Locale.ROOT, "%nlogistic weights %s%n", Arrays.toString(fit.weights()));
        System.out.printf(
                Locale.ROOT,
                "%n| FNMR after discarding the worst | 0 %% | 5 %% | 10 %% | 20 %% | 30 %% |%n|---|---|---|---|---|---|%n");
        curve("**score** (lowest component), all", trials, threshold, QualityCurve::lowest);
        curve("score, held-out fold", heldOut, threshold, QualityCurve::lowest);
        curve(
                "geometric mean, held-out fold",
                heldOut,
                threshold,
                trial -> Arrays.stream(trial.components())
                        .map(value -> Math.log(value + .01))
                        .sum());
        curve("logistic sum, held-out fold", heldOut, threshold, trial -> fit.at(trial.components()));
        List<QualityComponent> components = List.of(QualityComponent.values());
        for (QualityComponent component : components) {
            int left = components.indexOf(component);
            curve(component + " alone", trials, threshold, trial -> trial.components()[left]);
            curve("score without " + component, trials, threshold, trial -> lowestBut(trial, left));
        }
    }

    private static double lowest(Trial trial) {
        return lowestBut(trial, -1);
    }

    private static double lowestBut(Trial trial, int left) {
        double lowest = 1;
        double[] components = trial.components();
        for (int i = 0; i < components.length; i++) {
            lowest = i == left ? lowest : Math.min(lowest, components[i]);
        }
        return lowest;
    }

    private static void curve(String name, List<Trial> trials, float threshold, ToDoubleFunction<Trial> order) {
        List<Trial> worstFirst =
                trials.stream().sorted(Comparator.comparingDouble(order)).toList();
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (double share : DISCARDED) {
            List<Trial> kept = worstFirst.subList((int) (share * trials.size()), trials.size());
            row.append(" %.4f |".formatted(falseNonMatchRate(kept, threshold)));
        }
        System.out.printf(Locale.ROOT, "%s%n", row);
    }

    private static double falseNonMatchRate(List<Trial> trials, float threshold) {
        return trials.stream()
                .mapToDouble(trial -> trial.score() < threshold ? 1 : 0)
                .average()
                .orElse(0);
    }
}
