package org.matcher.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.imageio.ImageIO;
import org.matcher.embed.Template;
import org.matcher.evaluate.Pair;
import org.matcher.evaluate.PairList;
import org.matcher.evidence.ScoreHistogram;
import org.matcher.face.quality.Verdict;
import org.matcher.image.ImageLimits;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineOptions;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.TemplatedFace;

/**
 * Histograms of scores by the verdict on a face's quality, to calibrate with ({@code docs/evidence.md}, Quality): the first
 * picture of each mated pair stays as it is, the second is spoilt in every one of {@link #WAYS} and read by the whole
 * pipeline. Mated scores are those of the pairs, non-mated ones those of every good first picture with every second one of
 * another person, and of every two second ones of one verdict. Takes a folder with {@code pairs.csv} and the pictures that it
 * names, and the file to write.
 */
public final class SpoiltScores {
    /** What befalls scraped pictures most, in the strengths that leave weak faces. */
    private static final Set<Degradation> WAYS = EnumSet.of(
            Degradation.NONE,
            Degradation.BLUR_2,
            Degradation.BLUR_3,
            Degradation.SMALL_24,
            Degradation.JPEG_10,
            Degradation.JPEG_5,
            Degradation.DARK_20,
            Degradation.DARK_08);

    private final List<Face> references = new ArrayList<>();
    private final List<Face> probes = new ArrayList<>();
    private int withoutFace;

    private SpoiltScores() {}

    /** A face, whose it is and of the how manieth reference's pair. */
    private record Face(int pair, String person, Verdict verdict, Template template) {
        static Face of(int pair, String path, TemplatedFace face) {
            String person = path.substring(0, path.lastIndexOf('_')); // files are called Given_Name_0001.jpg
            return new Face(pair, person, face.quality().verdict(), face.template());
        }
    }

    /** Folder, file. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        SpoiltScores scores = new SpoiltScores();
        PipelineOptions oneWorker = new PipelineOptions(1, 1, ImageLimits.DEFAULT);
        try (FacePipeline pipeline = FacePipeline.open(ModelLibrary.bundled(), oneWorker);
                Reader pairs = Files.newBufferedReader(folder.resolve("pairs.csv"))) {
            for (Pair pair : PairList.read(pairs).pairs()) {
                if (pair.same()) {
                    scores.read(pipeline, folder, pair);
                }
            }
        }
        Files.writeString(Path.of(arguments[1]), scores.csv());
        System.out.printf(
                Locale.ROOT,
                "%d good references of %d persons; %d spoilt pictures without a face%n",
                scores.references.size(),
                scores.references.stream().map(Face::person).distinct().count(),
                scores.withoutFace);
    }

    private void read(FacePipeline pipeline, Path folder, Pair pair) throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(pair.b().in(folder));
        Optional<TemplatedFace> reference =
                CentralFace.of(pipeline.submit(Files.readAllBytes(pair.a().in(folder)), Purpose.REFERENCE));
        Optional<TemplatedFace> probe = CentralFace.of(pipeline.submit(bytes, Purpose.CRAWL));
        if (reference.isEmpty() || probe.isEmpty() || reference.get().quality().verdict() != Verdict.GOOD) {
            return;
        }
        int number = references.size();
        references.add(Face.of(number, pair.a().path(), reference.get()));
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(bytes));
        for (Degradation way : WAYS) {
            CentralFace.of(pipeline.submit(
                            way.apply(original, probe.get().face().box()), Purpose.CRAWL))
                    .ifPresentOrElse(face -> probes.add(Face.of(number, pair.b().path(), face)), () -> withoutFace++);
        }
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("stratum,kind,cos_bin_low,count\n");
        for (Verdict verdict : Verdict.values()) {
            String label = verdict.code();
            List<Face> of =
                    probes.stream().filter(probe -> probe.verdict() == verdict).toList();
            append(csv, label + ",mated", histogram(references, of, (one, other) -> one.pair() == other.pair()));
            append(csv, label + ",non-mated", histogram(references, of, SpoiltScores::strangers));
            append(csv, "both-" + label + ",non-mated", histogram(of, of, SpoiltScores::strangers));
        }
        return csv.toString();
    }

    private static boolean strangers(Face one, Face other) {
        return !one.person().equals(other.person());
    }

    private static ScoreHistogram histogram(List<Face> ones, List<Face> others, BiPredicate<Face, Face> compared) {
        return ScoreHistogram.of(others.stream()
                .flatMapToDouble(other -> ones.stream()
                        .filter(one -> compared.test(one, other))
                        .mapToDouble(one -> one.template().score(other.template())))
                .toArray());
    }

    private static void append(StringBuilder csv, String label, ScoreHistogram scores) {
        for (int bin = scores.firstBin(); bin < scores.endBin(); bin++) {
            if (scores.count(bin) > 0) {
                csv.append("adult-adult gap0-2 %s,%.2f,%d\n"
                        .formatted(label, bin * ScoreHistogram.BIN_WIDTH, scores.count(bin)));
            }
        }
    }
}
