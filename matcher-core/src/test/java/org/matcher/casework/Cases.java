package org.matcher.casework;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.matcher.casework.CaseStore.NearChild;
import org.matcher.casework.CaseStore.NearSighting;
import org.matcher.casework.CaseStore.NewFace;
import org.matcher.casework.CaseStore.NewImage;
import org.matcher.casework.CaseStore.NewReference;
import org.matcher.casework.CaseStore.NewSighting;
import org.matcher.casework.CaseStore.Photo;
import org.matcher.embed.Template;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.face.quality.Qualities;
import org.matcher.gallery.Hit;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;

/** Made-up children, photos, faces and scraped images. */
public final class Cases {
    /** A moment with a microsecond, as the store keeps it. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");

    /** Every fact known. */
    public static final ImageMetadata METADATA = new ImageMetadata(
            Optional.of(LocalDateTime.parse("2025-07-04T10:11:12")),
            Optional.of("Maker Model 3"),
            OptionalDouble.of(-33.5),
            OptionalDouble.of(151.25));

    private Cases() {}

    /** A child with a date of birth. */
    public static Child child(String id) {
        return new Child(new ChildId(id), Optional.of(LocalDate.parse("2015-05-05")), NOON);
    }

    /** The id of a picture that holds this text. */
    public static ImageId imageId(String text) {
        return ImageId.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A face whose box and landmarks tell its number. */
    public static DetectedFace detected(int number) {
        float x = 10.25f * (number + 1);
        Landmarks landmarks = new Landmarks(
                new Point(x + 1, 2),
                new Point(x + 3, 2.5f),
                new Point(x + 2, 4),
                new Point(x + 1, 6),
                new Point(x + 3, 6));
        return new DetectedFace(new Box(x, -1.5f, 20, 30.125f), landmarks, 0.9f / (number + 1));
    }

    /** A face to keep, of weak quality. */
    public static NewFace face(int number, Template template) {
        return new NewFace(number, 0, detected(number), template, Qualities.WEAK);
    }

    /** A scraped image seen at a page of that crawl. */
    public static ScrapedImage scraped(String name, Provenance provenance) {
        return new ScrapedImage(imageId(name), ImageFormat.JPEG, 640, 480, METADATA, provenance, NOON);
    }

    /** A scraped image of these templates, none near a reference. */
    public static NewImage image(String name, Template... templates) {
        return new NewImage(
                scraped(name, provenance(name)),
                templates.length == 0 ? Templates.MODEL : templates[0].model(),
                IntStream.range(0, templates.length)
                        .mapToObj(number -> new NewSighting(face(number, templates[number]), List.of()))
                        .toList());
    }

    /** A scraped image with one face near these references, each the only one of its child. */
    public static NewImage imageNear(String name, Template template, Hit... references) {
        return new NewImage(
                scraped(name, provenance(name)),
                template.model(),
                List.of(new NewSighting(
                        face(0, template),
                        Arrays.stream(references)
                                .map(hit -> new NearChild(hit.id(), FusedScore.single(hit.score())))
                                .toList())));
    }

    /** A reference of a child, the most alike one of its child for these sightings. */
    public static NewReference reference(String child, String photo, Template template, Hit... sightings) {
        return referenceNear(
                child,
                photo,
                template,
                Arrays.stream(sightings)
                        .map(hit -> new NearSighting(hit.id(), Optional.empty(), FusedScore.single(hit.score())))
                        .toList());
    }

    /** A reference of a child near these sightings. */
    public static NewReference referenceNear(
            String child, String photo, Template template, List<NearSighting> sightings) {
        return new NewReference(
                new ChildId(child),
                new Photo(imageId(photo), ImageFormat.PNG, 300, 400, ImageMetadata.NONE),
                face(0, template),
                Optional.of(LocalDate.parse("2024-02-29")),
                NOON,
                Optional.of("no other photo"),
                sightings);
    }

    /** Everything known of a source. */
    public static Provenance provenance(String name) {
        return new Provenance(
                Optional.of("crawl-1"),
                Optional.of(URI.create("https://pictures.example/" + name + ".jpg?size=1&q=%20")),
                Optional.of(URI.create("https://pages.example/" + name)),
                Optional.of(NOON.minusSeconds(60)));
    }
}
