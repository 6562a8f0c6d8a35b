package org.matcher.bench;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.matcher.folder.FaceChoice;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/** The face nearest to a picture's middle: strangers stand in some backgrounds. */
public final class CentralFace {
    private CentralFace() {}

    /** Waits for the picture. Empty if the picture shows none; a picture that cannot be read ends the trial. */
    public static Optional<TemplatedFace> of(CompletableFuture<Reading> reading) {
        return switch (reading.join()) {
            case Reading.Read read -> {
                OptionalInt face = FaceChoice.MOST_CENTRAL.choose(read);
                yield face.isPresent() ? Optional.of(read.faces().get(face.getAsInt())) : Optional.empty();
            }
            case Reading.Unreadable unreadable -> throw new IllegalStateException(unreadable.detail());
        };
    }
}
