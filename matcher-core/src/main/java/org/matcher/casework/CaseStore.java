package org.matcher.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.face.DetectedFace;
import org.matcher.face.quality.Quality;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;

/**
 * Keeps children, references, scraped images, faces and candidates: the truth from which every index can be made again.
 * Thread-safe. Each method is one transaction: when it returns, its change survives a killed process and a power cut;
 * when it throws, nothing of it is kept. Instants are kept to the microsecond, and come back so.
 *
 * <p>References and sightings draw their face ids from one sequence. No id is used twice, even after a deletion, and a
 * face is readable only once every face of a lower id is: whoever has read up to an id has missed none below it.
 *
 * <p>Every method throws {@link StoreException} if the database is broken, full or closed.
 */
public interface CaseStore extends AutoCloseable {
    /**
     * A face to keep; the store gives it its id.
     *
     * @param number 0-based place among the image's faces, highest detector score first
     * @param turnedClockwise quarter turns of the upright picture in whose coordinates the face is given
     */
    record NewFace(int number, int turnedClockwise, DetectedFace face, Template template, Quality quality) {}

    /**
     * A face of a scraped image to keep.
     *
     * @param nearChildren each child once that this face may be; each becomes a candidate
     */
    record NewSighting(NewFace face, List<NearChild> nearChildren) {
        /** Copies the list. */
        public NewSighting {
            nearChildren = List.copyOf(nearChildren);
        }
    }

    /** A child that a new sighting may be, by its most alike reference, and the scores against all of its references. */
    record NearChild(FaceId bestReference, FusedScore scores) {}

    /**
     * A sighting that the child of a new reference may be.
     *
     * @param bestReference the child's most alike reference; empty for the new one, which has no id yet
     * @param scores against all of the child's references, the new one among them
     */
    record NearSighting(FaceId sighting, Optional<FaceId> bestReference, FusedScore scores) {}

    /** A scraped image to keep with the faces that a model found in it, possibly none. */
    record NewImage(ScrapedImage image, ModelId model, List<NewSighting> sightings) {
        /** Copies the list; every template is of the model. */
        public NewImage {
            sightings = List.copyOf(sightings);
            for (NewSighting sighting : sightings) {
                ModelId found = sighting.face().template().model();
                if (!found.equals(model)) {
                    throw new IllegalArgumentException(
                            "image was read by %s, one of its templates is of %s".formatted(model, found));
                }
            }
        }
    }

    /** A reference photo's own facts. */
    record Photo(ImageId id, ImageFormat format, int width, int height, ImageMetadata metadata) {}

    /**
     * A reference to keep.
     *
     * @param acceptReason why it is enrolled although its face is not good
     * @param nearSightings each sighting once that the child may be; each becomes a candidate
     */
    record NewReference(
            ChildId child,
            Photo photo,
            NewFace face,
            Optional<LocalDate> takenOn,
            Instant enrolledAt,
            Optional<String> acceptReason,
            List<NearSighting> nearSightings) {
        /** Copies the list. */
        public NewReference {
            nearSightings = List.copyOf(nearSightings);
        }
    }

    /** A reference with its face, as the watch-list needs it. */
    record ReferenceFace(Reference reference, StoredFace face) {}

    /**
     * A face in a scraped image, as the index of sightings needs it.
     *
     * @param crawl of the image's first provenance
     */
    record Sighting(StoredFace face, Optional<String> crawl) {}

    /** Adds a child, or says which child already bears that id. */
    ChildAddition addChild(Child child);

    /** One child. */
    Optional<Child> child(ChildId id);

    /** Children in the order of their ids (by code point), those after the given id if there is one. */
    List<Child> children(Optional<ChildId> after, int limit);

    /**
     * Keeps a reference, its face and its candidates; the face gets the next id of the sequence. The same face of the same
     * photo for the same child and model is kept once: the earlier reference comes back, and the candidates are added to
     * it. A pair of child and sighting is one candidate, with the scores given last.
     *
     * @return the reference and the candidates of these sightings, best fused score first
     * @throws IllegalArgumentException if there is no such child or sighting, or a best reference is not of that child
     */
    ReferenceAddition addReference(NewReference reference);

    /**
     * What came of adding a reference.
     *
     * @param alreadyThere it had been added before
     */
    record ReferenceAddition(Reference reference, boolean alreadyThere, List<Candidate> candidates) {
        /** Copies the list. */
        public ReferenceAddition {
            candidates = List.copyOf(candidates);
        }
    }

    /** The reference that was made of that face of that photo for that child, if it was. */
    Optional<Reference> reference(ChildId child, ImageId photo, ModelId model, int number);

    /** A child's references, oldest enrolment first. */
    List<Reference> references(ChildId child);

    /**
     * Keeps a scraped image with its provenance, all its faces, which get the next ids of the sequence, and their
     * candidates. The key of the work is (SHA-256, model): if it was done before, only a new provenance is added and what
     * was kept then comes back.
     *
     * @return the image and its candidates, best score first
     * @throws IllegalArgumentException if there is no such reference
     */
    default Intake.TakenIn addImage(NewImage image) {
        return addImages(List.of(image)).getFirst();
    }

    /**
     * As {@link #addImage} for one after the other, but in one transaction: one wait for the disk, and all are kept or none.
     * An image that is twice in the list is there already the second time.
     *
     * @return what came of each, in their order
     * @throws IllegalArgumentException if there is no such reference
     */
    List<Intake.TakenIn> addImages(List<NewImage> images);

    /**
     * Adds a provenance to an image that was taken in under that model; empty, and nothing is kept, if it never was. An
     * equal provenance is kept once.
     */
    Optional<Intake.TakenIn> addSource(ImageId id, ModelId model, Provenance provenance);

    /** A scraped image with its faces under that model, if it was taken in. */
    Optional<StoredImage> image(ImageId id, ModelId model);

    /** Every source a scraped image was seen at, first seen first; an unknown one counts. */
    List<Provenance> sources(ImageId id);

    /** What the file of a reference photo or scraped image says of itself; empty if it was never kept. */
    Optional<ImageMetadata> metadata(ImageId id);

    /** One face, of a reference or of a scraped image. */
    Optional<StoredFace> face(FaceId id);

    /** Faces in the order asked for; those that do not exist are left out. */
    List<StoredFace> faces(Collection<FaceId> ids);

    /** As {@link #faces}, those only that are of scraped images and of that model. */
    List<StoredFace> sightings(ModelId model, Collection<FaceId> ids);

    /**
     * The scraped face of that model at this place in the order of ids; empty beyond the last. Reads ids only, some tenths of
     * a second for the millionth.
     *
     * @param place 0 and up
     */
    Optional<FaceId> sightingAt(ModelId model, long place);

    /**
     * Calls back for every reference's face of that model after the given id, in the order of ids. Holds no transaction
     * while it calls back; what is added meanwhile may or may not be seen.
     */
    void eachReferenceFace(ModelId model, long afterSequence, Consumer<ReferenceFace> action);

    /** As {@link #eachReferenceFace}, for scraped faces. */
    void eachSighting(ModelId model, long afterSequence, Consumer<Sighting> action);

    /** How many scraped faces of that model are kept. */
    long sightings(ModelId model);

    /** Candidates that pass, newest first. */
    List<Candidate> candidates(CandidateQuery query);

    /** How much is kept, over all models; an image taken in under two models is one image. */
    CaseCounts counts();

    /** Releases. Safe to call twice. */
    @Override
    void close();
}
