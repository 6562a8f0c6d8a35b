package org.matcher.api.v1;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.Picture;
import org.matcher.api.edge.ProblemException;
import org.matcher.api.edge.Route;
import org.matcher.casework.Casework;
import org.matcher.casework.Intake;
import org.matcher.casework.Provenance;
import org.matcher.casework.StoredImage;

/** {@code /images}: scraped images, each searched against every reference as it comes in. */
public final class ImageRoutes {
    private static final int LONGEST_CRAWL = 200;
    private static final int LONGEST_URL = 8_192;

    private final Casework casework;
    private final Sightings sightings;
    private final PictureMeter meter;

    /** Takes images in with this. */
    public ImageRoutes(Casework casework, Sightings sightings, PictureMeter meter) {
        this.casework = casework;
        this.sightings = sightings;
        this.meter = meter;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/images", Set.of(Fields.AGE_EVIDENCE), 1, this::takeIn));
    }

    record NewImage(
            @Nullable Picture image,
            @Nullable String crawl,
            @Nullable URI sourceUrl,
            @Nullable URI pageUrl,
            @Nullable Instant crawledAt) {}

    /** An image with its faces as sightings; {@code reason} is {@code no-face} if there are none. */
    record ImageAnswer(
            String image,
            String format,
            int width,
            int height,
            boolean alreadyThere,
            List<SightingView> sightings,
            List<CandidateView> candidates,
            @Nullable String reason) {}

    private Answer takeIn(Call call) throws IOException {
        NewImage request = call.body(NewImage.class);
        boolean ageEvidence = Fields.ageEvidence(call);
        byte[] image = Fields.picture("image", request.image());
        Provenance provenance = new Provenance(
                crawl(request.crawl()),
                url("sourceUrl", request.sourceUrl()),
                url("pageUrl", request.pageUrl()),
                Optional.ofNullable(request.crawledAt()));
        return switch (meter.counted(casework.takeIn(image, provenance))) {
            case Intake.TakenIn taken ->
                Answer.created(answer(taken, ageEvidence), taken.image().alreadyThere());
            case Intake.Unreadable unreadable ->
                throw PhotoProblems.unreadable(unreadable.file()).asException();
        };
    }

    private ImageAnswer answer(Intake.TakenIn taken, boolean ageEvidence) {
        StoredImage stored = taken.image();
        return new ImageAnswer(
                stored.image().id().sha256(),
                stored.image().format().name().toLowerCase(Locale.ROOT),
                stored.image().width(),
                stored.image().height(),
                stored.alreadyThere(),
                stored.faces().stream().map(sightings::view).toList(),
                taken.candidates().stream()
                        .map(candidate -> sightings.view(candidate, ageEvidence))
                        .toList(),
                stored.faces().isEmpty() ? PictureView.NO_FACE : null);
    }

    private static Optional<String> crawl(@Nullable String crawl) {
        if (crawl == null) {
            return Optional.empty();
        }
        if (crawl.isBlank() || crawl.length() > LONGEST_CRAWL || crawl.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.field("crawl", "must be 1 to 200 characters, none of them a control character");
        }
        return Optional.of(crawl);
    }

    private static Optional<URI> url(String field, @Nullable URI url) {
        if (url != null && (!url.isAbsolute() || url.toString().length() > LONGEST_URL)) {
            throw ProblemException.field(field, "must be an absolute URL of at most 8192 characters");
        }
        return Optional.ofNullable(url);
    }
}
