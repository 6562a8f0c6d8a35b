package org.matcher.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;

/**
 * Keeps children, references, scraped images, faces and candidates: the truth from which every index can be made again.
 * Thread-safe. Each method is one transaction: when it returns, its change survives a killed process; when it throws,
 * nothing of it is kept.
 */
public interface CaseStore extends AutoCloseable {
    /** Adds a child, or says which child already bears that id. */
    ChildAddition addChild(Child child);

    /** One child. */
    Optional<Child> child(ChildId id);

    /** Children in the order of their ids, those after the given id if there is one. */
    List<Child> children(Optional<ChildId> after, int limit);

    /**
     * Keeps a reference and its face; the face gets the next id of the sequence. The same face of the same image for the
     * same child and model is kept once: the earlier reference comes back.
     */
    Reference addReference(NewReference reference);

    /** A child's references, oldest enrolment first. */
    List<Reference> references(ChildId child);

    /**
     * Keeps a scraped image with all its faces, which get the next ids of the sequence. The key of the work is (SHA-256,
     * model): if it was done before, only a new provenance is added and the earlier faces come back.
     */
    StoredImage addImage(NewImage image);

    /** A scraped image with its faces under that model, if it was taken in. */
    Optional<StoredImage> image(ImageId id, ModelId model);

    /** Every source a scraped image was seen at, oldest first. */
    List<Provenance> sources(ImageId id);

    /** One face, of a reference or of a scraped image. */
    Optional<StoredFace> face(FaceId id);

    /** Calls back for every reference's face of that model after the given id, in the order of ids. */
    void eachReferenceFace(ModelId model, long afterSequence, Consumer<ReferenceFace> action);

    /** Calls back for every scraped face of that model after the given id, in the order of ids. */
    void eachSighting(ModelId model, long afterSequence, Consumer<Sighting> action);

    /** Keeps candidates; a pair of child and sighting is kept once, with the better score and its reference. */
    List<Candidate> addCandidates(List<NewCandidate> candidates);

    /** Candidates that pass, newest first. */
    List<Candidate> candidates(CandidateQuery query);

    /** How much is kept. */
    CaseCounts counts();

    /** Releases. Safe to call twice. */
    @Override
    void close();
}
