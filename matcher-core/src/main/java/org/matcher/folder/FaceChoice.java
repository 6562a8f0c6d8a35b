package org.matcher.folder;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.matcher.face.Box;
import org.matcher.pipeline.Reading;

/** Which face of a picture is meant, where one is needed. */
public enum FaceChoice {
    /** The only one; of several none is chosen, as nobody may guess which child is meant. */
    ONLY,
    /** The one with the largest box: right for portraits, a guess in a group. */
    LARGEST,
    /** The one whose centre is nearest the picture's: the protocol of the LFW benchmark, whose pictures are centred. */
    MOST_CENTRAL;

    /** The place of the chosen face in the picture's list; of equal faces the first. */
    public OptionalInt choose(Reading.Read picture) {
        List<Box> boxes =
                picture.faces().stream().map(face -> face.face().box()).toList();
        return switch (this) {
            case ONLY -> boxes.size() == 1 ? OptionalInt.of(0) : OptionalInt.empty();
            case LARGEST -> least(boxes, box -> -box.width() * box.height());
            case MOST_CENTRAL -> least(boxes, box -> distanceFromCentre(box, picture));
        };
    }

    private static OptionalInt least(List<Box> boxes, ToDoubleFunction<Box> cost) {
        return IntStream.range(0, boxes.size())
                .boxed()
                .min(Comparator.comparingDouble(index -> cost.applyAsDouble(boxes.get(index))))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private static double distanceFromCentre(Box box, Reading.Read picture) {
        boolean onItsSide = picture.turnedClockwise() % 2 == 1; // boxes are those of the picture as turned
        double centreX = (onItsSide ? picture.height() : picture.width()) / 2.0;
        double centreY = (onItsSide ? picture.width() : picture.height()) / 2.0;
        return Math.hypot(box.x() + box.width() / 2 - centreX, box.y() + box.height() / 2 - centreY);
    }
}
