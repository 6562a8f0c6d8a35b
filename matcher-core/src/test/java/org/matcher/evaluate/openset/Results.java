package org.matcher.evaluate.openset;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.matcher.folder.PictureFile;

/** Hand-made results of searches. */
final class Results {
    private Results() {}

    static ProbeResult mated(String subject, double score, int rank) {
        return new ProbeResult.Mated(
                probe(subject), OptionalDouble.of(score), OptionalInt.of(rank), OptionalDouble.empty());
    }

    static ProbeResult matedWithoutFace(String subject) {
        return new ProbeResult.Mated(
                probe(subject), OptionalDouble.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }

    static ProbeResult nonMated(String subject, double topScore) {
        return new ProbeResult.NonMated(probe(subject), OptionalDouble.of(topScore));
    }

    static ProbeResult nonMatedWithoutFace(String subject) {
        return new ProbeResult.NonMated(probe(subject), OptionalDouble.empty());
    }

    private static LabelledPicture probe(String subject) {
        return new LabelledPicture(1, new PictureFile("1.jpg"), subject, OptionalDouble.empty(), Map.of());
    }
}
