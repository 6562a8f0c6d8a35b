package org.matcher.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matcher.face.quality.Verdict;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.Hit;
import org.matcher.gallery.Hits;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageId;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/**
 * Enrols references, takes in scraped images, and searches: the two questions of a case team. Thread-safe. What a method
 * returned is kept: a killed process does not lose it. Owns nothing it was given.
 *
 * <p>Every method that reads a picture throws {@link org.matcher.pipeline.PipelineFullException} at once when too many
 * pictures are waiting.
 *
 * <p>Order of writes: first the picture's bytes, then one transaction with its faces and their candidates, then the
 * indexes. Killed after the first, a picture lies unused until it is sent again; killed after the second, the next start
 * reads the indexes on from the store. An index that cannot be written does not undo what the store keeps.
 *
 * <p>Comparing, keeping and indexing are one step under one lock. So of a reference and a sighting that arrive together
 * one comes first and the other is compared with it, and the indexes grow in the order of face ids. Pictures are read
 * outside the lock. Images that wait for it are kept together, in one transaction, so that many at once wait for the disk
 * once.
 */
public final class Casework {
    private final PhotoReader reader;
    private final CaseStore store;
    private final ImageStore images;
    private final SightingIndex sightings;
    private final ReferenceWatch watch;
    private final LookBack lookBack;
    private final DoubleSupplier leastScore;
    private final Assessor assessor;
    private final InstantSource clock;
    private final Lock order = new ReentrantLock();
    private final SharedTurn<ReadImage, Intake.TakenIn> intakes = new SharedTurn<>(order, this::keep);

    /**
     * Catches the indexes up with the store.
     *
     * @param leastScore least cosine of a candidate, -1..1, asked for at every comparison; for a child with several references see
     *     {@link FusedScore#reaches}
     */
    public Casework(
            FacePipeline pipeline,
            CaseStore store,
            ImageStore images,
            Gallery sightings,
            WatchList references,
            DoubleSupplier leastScore,
            Assessor assessor,
            InstantSource clock) {
        this(new PipelineReader(pipeline), store, images, sightings, references, leastScore, assessor, clock);
    }

    Casework(
            PhotoReader reader,
            CaseStore store,
            ImageStore images,
            Gallery sightings,
            WatchList references,
            DoubleSupplier leastScore,
            Assessor assessor,
            InstantSource clock) {
        this.assessor = assessor;
        this.reader = reader;
        this.store = store;
        this.images = images;
        this.leastScore = leastScore;
        this.clock = clock;
        this.sightings = new SightingIndex(sightings, store, reader.model());
        this.watch = new ReferenceWatch(references, store, reader.model());
        this.lookBack = new LookBack(store, this.sightings, watch, reader.model());
    }

    /** Adds a child; without an id, one is made. */
    public ChildAddition addChild(Optional<ChildId> id, Optional<LocalDate> birthDate) {
        ChildId given = id.orElseGet(() -> new ChildId(UUID.randomUUID().toString()));
        return store.addChild(new Child(given, birthDate, clock.instant()));
    }

    /** One child. */
    public Optional<Child> child(ChildId id) {
        return store.child(id);
    }

    /**
     * Children in the order of their ids.
     *
     * @param limit 1..1000
     */
    public List<Child> children(Optional<ChildId> after, int limit) {
        return store.children(after, requireCount(limit, "limit"));
    }

    /** A child's references, oldest enrolment first. */
    public List<Reference> references(ChildId child) {
        return store.references(child);
    }

    /** How a reference resembles the child's others. */
    public ReferenceFit fit(Reference reference) {
        return assessor.fit(reference);
    }

    /**
     * Enrols a reference photo and looks back for it among the sightings.
     *
     * @param face 0-based number of the face that is the child, needed when there are several
     * @param acceptance needed when the face is not good, unless it is enrolled already
     */
    public Enrolment enrol(
            ChildId child,
            byte[] photo,
            OptionalInt face,
            Optional<LocalDate> takenOn,
            Optional<QualityAcceptance> acceptance) {
        if (store.child(child).isEmpty()) {
            return new Enrolment.NoSuchChild(child);
        }
        return switch (reader.read(photo, Purpose.REFERENCE)) {
            case Reading.Unreadable unreadable -> new Enrolment.Unreadable(unreadable);
            case Reading.Read read when read.faces().isEmpty() -> new Enrolment.NoFace(read);
            case Reading.Read read when face.isEmpty() && read.faces().size() > 1 -> new Enrolment.SeveralFaces(read);
            case Reading.Read read when !exists(read, face.orElse(0)) -> new Enrolment.NoSuchFace(read, face.orElse(0));
            case Reading.Read read
            when !isEnough(child, read, face.orElse(0), acceptance) ->
                new Enrolment.QualityNotAccepted(read, face.orElse(0));
            case Reading.Read read -> enrol(child, photo, read, face.orElse(0), takenOn, acceptance);
        };
    }

    /** What is enrolled already stays so, whatever the scales of its day or the version that kept it. */
    private boolean isEnough(ChildId child, Reading.Read read, int number, Optional<QualityAcceptance> acceptance) {
        Verdict verdict = read.faces().get(number).quality().verdict();
        return verdict == Verdict.GOOD
                || acceptance.filter(given -> given.covers(verdict)).isPresent()
                || store.reference(child, read.id(), reader.model(), number).isPresent();
    }

    private Enrolment enrol(
            ChildId child,
            byte[] bytes,
            Reading.Read read,
            int number,
            Optional<LocalDate> takenOn,
            Optional<QualityAcceptance> acceptance) {
        images.put(bytes);
        CaseStore.NewFace face = newFace(read, number);
        CaseStore.Photo photo =
                new CaseStore.Photo(read.id(), read.format(), read.width(), read.height(), read.metadata());
        Optional<String> acceptReason =
                acceptance.filter(_ -> face.quality().verdict() != Verdict.GOOD).map(QualityAcceptance::reason);
        order.lock();
        try {
            LookBack.Found found = lookBack.of(child, read.id(), face, least());
            CaseStore.ReferenceAddition added = store.addReference(new CaseStore.NewReference(
                    child, photo, face, takenOn, clock.instant(), acceptReason, found.nearSightings()));
            watch.add(added.reference(), face.template());
            return new Enrolment.Enrolled(
                    added.reference(),
                    added.alreadyThere(),
                    added.candidates().stream().filter(found::raised).toList(),
                    assessor.fit(added.reference()));
        } finally {
            order.unlock();
        }
    }

    /** Takes in a scraped image: keeps it, indexes its faces, compares each with every reference. */
    public Intake takeIn(byte[] image, Provenance provenance) {
        Optional<Intake.TakenIn> before = store.addSource(ImageId.of(image), reader.model(), provenance);
        if (before.isPresent()) {
            return before.get();
        }
        return switch (reader.read(image, Purpose.CRAWL)) {
            case Reading.Unreadable unreadable -> new Intake.Unreadable(unreadable);
            case Reading.Read read -> takeIn(image, read, provenance);
        };
    }

    private Intake takeIn(byte[] bytes, Reading.Read read, Provenance provenance) {
        images.put(bytes);
        ScrapedImage image = new ScrapedImage(
                read.id(), read.format(), read.width(), read.height(), read.metadata(), provenance, clock.instant());
        return intakes.take(new ReadImage(image, read));
    }

    /** A scraped image, ready to be kept. */
    private record ReadImage(ScrapedImage image, Reading.Read read) {}

    private List<Intake.TakenIn> keep(List<ReadImage> images) {
        List<Intake.TakenIn> taken = store.addImages(images.stream()
                .map(image -> new CaseStore.NewImage(image.image(), reader.model(), compared(image.read())))
                .toList());
        for (int i = 0; i < taken.size(); i++) {
            if (!taken.get(i).image().alreadyThere()) {
                sightings.add(
                        taken.get(i).image().faces(),
                        images.get(i).image().provenance().crawl());
            }
        }
        return taken;
    }

    private List<CaseStore.NewSighting> compared(Reading.Read read) {
        List<List<CaseStore.NearChild>> near = watch.near(
                read.faces().stream().map(face -> face.template().vector()).toList(), least());
        List<CaseStore.NewSighting> compared = new ArrayList<>();
        for (int number = 0; number < read.faces().size(); number++) {
            compared.add(new CaseStore.NewSighting(newFace(read, number), near.get(number)));
        }
        return compared;
    }

    /**
     * Searches the sightings and the children with a probe photo.
     *
     * @param face 0-based number of the face to search with, needed when there are several
     * @param k most sightings and most children, 1..1000
     * @param minScore least cosine, -1..1
     */
    public Lookup search(byte[] photo, OptionalInt face, int k, float minScore) {
        requireCount(k, "k");
        requireCosine(minScore);
        return switch (reader.read(photo, Purpose.REFERENCE)) {
            case Reading.Unreadable unreadable -> new Lookup.Unreadable(unreadable);
            case Reading.Read read when read.faces().isEmpty() -> new Lookup.NoFace(read);
            case Reading.Read read when face.isEmpty() && read.faces().size() > 1 -> new Lookup.SeveralFaces(read);
            case Reading.Read read when !exists(read, face.orElse(0)) -> new Lookup.NoSuchFace(read, face.orElse(0));
            case Reading.Read read -> search(read, face.orElse(0), k, minScore);
        };
    }

    private Lookup search(Reading.Read read, int face, int k, float minScore) {
        float[] probe = read.faces().get(face).template().vector();
        Hits hits = sightings.search(probe, k, minScore);
        Map<FaceId, StoredFace> faces = store
                .faces(hits.hits().stream().map(Hit::id).toList())
                .stream()
                .collect(Collectors.toMap(StoredFace::id, Function.identity()));
        List<Lookup.SightingHit> found = new ArrayList<>();
        for (Hit hit : hits.hits()) {
            StoredFace sighting = faces.get(hit.id());
            if (sighting != null) {
                found.add(new Lookup.SightingHit(sighting, hit.score()));
            }
        }
        return new Lookup.Found(
                read, face, found, watch.nearestChildren(probe, k, minScore), hits.truncated(), hits.usedMode());
    }

    /** Candidates that pass, newest first. */
    public List<Candidate> candidates(CandidateQuery query) {
        return store.candidates(query);
    }

    /** How many faces of scraped images are kept of the model at work; without asking the store. */
    public long sightings() {
        return sightings.kept();
    }

    /** How much is kept. */
    public CaseCounts counts() {
        return store.counts();
    }

    private static boolean exists(Reading.Read read, int face) {
        return face >= 0 && face < read.faces().size();
    }

    private static CaseStore.NewFace newFace(Reading.Read read, int number) {
        TemplatedFace face = read.faces().get(number);
        return new CaseStore.NewFace(number, read.turnedClockwise(), face.face(), face.template(), face.quality());
    }

    private float least() {
        return requireCosine((float) leastScore.getAsDouble());
    }

    private static float requireCosine(float minScore) {
        if (!(minScore >= -1 && minScore <= 1)) { // no NaN
            throw new IllegalArgumentException("minScore must be a cosine, -1..1, got " + minScore);
        }
        return minScore;
    }

    private static int requireCount(int count, String name) {
        if (count < 1 || count > 1000) {
            throw new IllegalArgumentException("%s must be 1 to 1000, got %d".formatted(name, count));
        }
        return count;
    }
}
