package org.matcher.evaluate.openset;

import java.util.Map;
import java.util.OptionalDouble;
import org.matcher.folder.PictureFile;

/**
 * A picture and whom it shows.
 *
 * @param line of the list, 1 and up
 * @param age years at capture, 0 and up, where the list says it
 * @param strata the picture's value in each column that the list has beyond its own
 */
public record LabelledPicture(
        int line, PictureFile file, String identity, OptionalDouble age, Map<String, String> strata) {
    /** Copies. */
    public LabelledPicture {
        strata = Map.copyOf(strata);
    }

    @Override
    public String toString() {
        return "LabelledPicture[line=" + line + "]"; // an identity may be a person's name
    }
}
