package org.matcher.bench.transform;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.matcher.embed.Template;
import org.matcher.evaluate.FolderTemplateCache;
import org.matcher.evaluate.Pair;
import org.matcher.evaluate.PairList;
import org.matcher.evaluate.PictureTemplates;
import org.matcher.folder.PictureFile;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineOptions;

/**
 * Compares transforms of the bundled embedder's output, on labelled adults and on the mean embeddings of ages 0 to 50 and
 * more. Takes a folder with {@code pairs.csv} and its pictures, and a folder for the cache of templates; run from the
 * repository's root.
 */
public final class TransformTrial {
    private static final Path AGE_MEANS = Path.of("models", "convert", "data", "age_bin_means.csv");
    private static final int OWN_DIRECTIONS = 3; // of the default subspace: between ages; the other two are children's

    private TransformTrial() {}

    /** Folder, cache. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        List<Pair> pairs;
        try (Reader text = Files.newBufferedReader(folder.resolve("pairs.csv"))) {
            pairs = PairList.read(text).pairs();
        }
        ModelLibrary models = ModelLibrary.bundled();
        AdultScores adults = new AdultScores(pairs, embeddings(models, folder, pairs, Path.of(arguments[1])));
        AgeMeans means = new AgeMeans(rows(Files.readAllBytes(AGE_MEANS)));
        System.out.println(
                "| transform | TAR at FAR 1e-3 | at 1e-4 | at 1e-5 | mean of strangers: LFW | 0-3 years | 4-7 | 8-12"
                        + " | 13-17 |\n|---|---|---|---|---|---|---|---|---|");
        for (Map.Entry<String, Transform> trial : trials(models, means).entrySet()) {
            AdultScores.Result result = adults.under(trial.getValue());
            double[] ages = result.strangersByAge(means);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.4f | %.4f | %.4f | %.3f | %.2f | %.2f | %.2f | %.2f |%n",
                    trial.getKey(),
                    result.tarAt(1e-3),
                    result.tarAt(1e-4),
                    result.tarAt(1e-5),
                    result.meanNonMated(),
                    (ages[0] + ages[1]) / 2,
                    (ages[2] + ages[3]) / 2,
                    (ages[4] + ages[5]) / 2,
                    ages[6]);
        }
    }

    private static Map<String, Transform> trials(ModelLibrary models, AgeMeans means) {
        List<float[]> subspace = extra(models, "ageSubspace");
        AgeReading reading = AgeReading.of(extra(models, "ageReadout").getFirst());
        Transform hard = Transform.takingOut(subspace, 1);
        Map<String, Transform> trials = new LinkedHashMap<>();
        trials.put("none", embedding -> embedding);
        trials.put("**subspace out (default)**", hard);
        for (double share : new double[] {.5, .7, .85}) {
            trials.put("subspace out by " + share, Transform.takingOut(subspace, share));
        }
        trials.put(
                "age directions out, children's by .5",
                Transform.takingOut(subspace.subList(0, OWN_DIRECTIONS), 1)
                        .then(Transform.takingOut(subspace.subList(OWN_DIRECTIONS, subspace.size()), .5)));
        for (int count : new int[] {3, 6, 9}) {
            trials.put(
                    "%d directions between age means out".formatted(count),
                    Transform.takingOut(means.directions(count), 1));
        }
        for (double share : new double[] {.5, 1}) {
            trials.put("mean of the age read off, by " + share, Transform.centring(means, reading, share));
        }
        for (double share : new double[] {.5, 1}) {
            AgeMeans left = new AgeMeans(means.after(hard));
            trials.put(
                    "subspace out, then the mean of the age read off by " + share,
                    embedding -> Vectors.plus(hard.apply(embedding), -share, left.at(reading.logAge(embedding))));
        }
        return trials;
    }

    private static SortedMap<PictureFile, float[]> embeddings(
            ModelLibrary models, Path folder, List<Pair> pairs, Path cache) throws InterruptedException {
        TreeSet<PictureFile> files = new TreeSet<>();
        pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).forEach(files::add);
        PipelineOptions options = PipelineOptions.defaults();
        try (FacePipeline pipeline = FacePipeline.open(models, options)) {
            PictureTemplates read = PictureTemplates.read(
                    pipeline::submit,
                    FolderTemplateCache.open(
                            cache, pipeline.model(), models.detector().sha256()),
                    folder,
                    files,
                    options.workers(),
                    () -> {});
            SortedMap<PictureFile, float[]> embeddings = new TreeMap<>();
            for (PictureFile file : files) {
                embeddings.put(file, read.of(file).map(Template::embedding).orElseThrow());
            }
            return embeddings;
        }
    }

    private static List<float[]> extra(ModelLibrary models, String role) {
        return rows(models.extra(models.embedder(), role).orElseThrow());
    }

    private static List<float[]> rows(byte[] csv) {
        return new String(csv, StandardCharsets.US_ASCII)
                .lines()
                .map(TransformTrial::row)
                .toList();
    }

    private static float[] row(String line) {
        String[] cells = line.split(",", -1);
        float[] row = new float[cells.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.parseFloat(cells[i]);
        }
        return row;
    }
}
