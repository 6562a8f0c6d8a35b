package org.matcher.bench.fusion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.matcher.bench.Degradation;

/**
 * The references of one person.
 *
 * @param clean as they are
 * @param spoilt the same in the same order, in each way; empty where no face was found any more
 * @param stranger a photo of somebody else
 */
record Album(List<Photo> clean, Map<Degradation, List<Optional<Photo>>> spoilt, Photo stranger) {
    Album {
        clean = List.copyOf(clean);
        spoilt = Map.copyOf(spoilt);
    }

    Optional<Photo> spoilt(Degradation way, int place) {
        return spoilt.getOrDefault(way, List.of()).get(place);
    }
}
