package org.matcher.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.matcher.casework.Candidate;
import org.matcher.casework.CandidateQuery;
import org.matcher.casework.CaseCounts;
import org.matcher.casework.CaseStore;
import org.matcher.casework.Child;
import org.matcher.casework.ChildAddition;
import org.matcher.casework.ChildId;
import org.matcher.casework.Intake;
import org.matcher.casework.Provenance;
import org.matcher.casework.Reference;
import org.matcher.casework.ScrapedImage;
import org.matcher.casework.StoredFace;
import org.matcher.casework.StoredImage;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;

/** The case store on SQL: one method, one transaction. */
final class SqlCaseStore implements CaseStore {
    /** Faces read at once while an index is filled: about 4 MB. */
    private static final int PAGE = 1_000;

    /** Within the number of parameters that every database takes. */
    private static final int IDS_AT_ONCE = 500;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::id);

    private final Database database;

    /** Owns the database. */
    SqlCaseStore(Database database) {
        this.database = database;
    }

    @Override
    public ChildAddition addChild(Child child) {
        return database.write(handle -> {
            boolean added = ChildTable.insert(handle, child);
            Child kept = ChildTable.find(handle, child.id()).orElseThrow();
            return added || kept.birthDate().equals(child.birthDate())
                    ? new ChildAddition.Added(kept, !added)
                    : new ChildAddition.Taken(kept);
        });
    }

    @Override
    public Optional<Child> child(ChildId id) {
        return database.read(handle -> ChildTable.find(handle, id));
    }

    @Override
    public List<Child> children(Optional<ChildId> after, int limit) {
        return database.read(handle -> ChildTable.list(handle, after, limit));
    }

    @Override
    public ReferenceAddition addReference(NewReference reference) {
        return database.write(handle -> {
            if (ChildTable.find(handle, reference.child()).isEmpty()) {
                throw new IllegalArgumentException("no child bears the reference's id: add the child first");
            }
            Optional<Reference> before = FaceTables.reference(
                    handle,
                    reference.child(),
                    reference.photo().id(),
                    reference.face().template().model(),
                    reference.face().number());
            Reference kept = before.orElseGet(() -> {
                PictureTables.insertPicture(handle, reference.photo());
                return FaceTables.reference(handle, FaceTables.insertReference(handle, reference))
                        .orElseThrow();
            });
            List<Candidate> candidates = new ArrayList<>();
            for (NearSighting near : reference.nearSightings()) {
                if (!FaceTables.isSighting(handle, near.sighting())) {
                    throw new IllegalArgumentException(
                            "no sighting %d is kept".formatted(near.sighting().value()));
                }
                Reference best =
                        near.bestReference().map(id -> reference(handle, id)).orElse(kept);
                if (!best.child().equals(reference.child())) {
                    throw new IllegalArgumentException("reference %d is of another child"
                            .formatted(best.face().value()));
                }
                candidates.add(
                        CandidateTable.put(handle, best, near.sighting(), near.scores(), reference.enrolledAt()));
            }
            candidates.sort(BEST_FIRST);
            return new ReferenceAddition(kept, before.isPresent(), candidates);
        });
    }

    @Override
    public List<Reference> references(ChildId child) {
        return database.read(handle -> FaceTables.references(handle, child));
    }

    @Override
    public List<Intake.TakenIn> addImages(List<NewImage> images) {
        if (images.isEmpty()) {
            return List.of();
        }
        return database.write(
                handle -> images.stream().map(image -> addImage(handle, image)).toList());
    }

    private static Intake.TakenIn addImage(Handle handle, NewImage image) {
        ScrapedImage scraped = image.image();
        PictureTables.insertPicture(
                handle,
                new Photo(scraped.id(), scraped.format(), scraped.width(), scraped.height(), scraped.metadata()));
        PictureTables.insertSource(handle, scraped.id(), scraped.provenance());
        boolean added = PictureTables.insertIntake(handle, scraped, image.model());
        if (added) {
            image.sightings().forEach(sighting -> insertSighting(handle, scraped, sighting));
        }
        return takenIn(handle, scraped.id(), image.model(), !added).orElseThrow();
    }

    private static void insertSighting(Handle handle, ScrapedImage image, NewSighting sighting) {
        FaceId id = FaceTables.insertSighting(handle, image.id(), sighting.face());
        Instant now = image.receivedAt();
        for (NearChild near : sighting.nearChildren()) {
            CandidateTable.put(handle, reference(handle, near.bestReference()), id, near.scores(), now);
        }
    }

    private static Reference reference(Handle handle, FaceId id) {
        return FaceTables.reference(handle, id)
                .orElseThrow(() -> new IllegalArgumentException("no reference %d is kept".formatted(id.value())));
    }

    @Override
    public Optional<Reference> reference(ChildId child, ImageId photo, ModelId model, int number) {
        return database.read(handle -> FaceTables.reference(handle, child, photo, model, number));
    }

    @Override
    public Optional<Intake.TakenIn> addSource(ImageId id, ModelId model, Provenance provenance) {
        boolean known =
                database.read(handle -> PictureTables.find(handle, id, model).isPresent());
        if (!known) { // asked first, so that a new image does not wait for a writer
            return Optional.empty();
        }
        return database.write(handle -> {
            PictureTables.insertSource(handle, id, provenance);
            return takenIn(handle, id, model, true);
        });
    }

    @Override
    public Optional<StoredImage> image(ImageId id, ModelId model) {
        return database.read(handle -> image(handle, id, model, true));
    }

    private static Optional<StoredImage> image(Handle handle, ImageId id, ModelId model, boolean alreadyThere) {
        return PictureTables.find(handle, id, model)
                .map(image -> new StoredImage(image, FaceTables.sightings(handle, id, model), alreadyThere));
    }

    private static Optional<Intake.TakenIn> takenIn(Handle handle, ImageId id, ModelId model, boolean alreadyThere) {
        return image(handle, id, model, alreadyThere)
                .map(image -> new Intake.TakenIn(image, CandidateTable.ofImage(handle, id, model)));
    }

    @Override
    public List<Provenance> sources(ImageId id) {
        return database.read(handle -> PictureTables.sources(handle, id));
    }

    @Override
    public Optional<ImageMetadata> metadata(ImageId id) {
        return database.read(handle -> PictureTables.metadata(handle, id));
    }

    @Override
    public Optional<StoredFace> face(FaceId id) {
        return faces(List.of(id)).stream().findFirst();
    }

    @Override
    public List<StoredFace> faces(Collection<FaceId> ids) {
        return faces(ids, (_, some) -> some);
    }

    @Override
    public List<StoredFace> sightings(ModelId model, Collection<FaceId> ids) {
        return faces(ids, (handle, some) -> SightingSequence.among(handle, model, some));
    }

    private List<StoredFace> faces(
            Collection<FaceId> ids, BiFunction<Handle, List<FaceId>, Collection<FaceId>> wanted) {
        List<FaceId> asked = List.copyOf(ids);
        return database.read(handle -> {
            List<StoredFace> found = new ArrayList<>();
            for (int from = 0; from < asked.size(); from += IDS_AT_ONCE) {
                List<FaceId> some = asked.subList(from, Math.min(from + IDS_AT_ONCE, asked.size()));
                Map<FaceId, StoredFace> byId = FaceTables.faces(handle, wanted.apply(handle, some)).stream()
                        .collect(Collectors.toMap(StoredFace::id, Function.identity()));
                some.stream().filter(byId::containsKey).map(byId::get).forEach(found::add);
            }
            return found;
        });
    }

    @Override
    public Optional<FaceId> sightingAt(ModelId model, long place) {
        return database.read(handle -> SightingSequence.at(handle, model, place));
    }

    @Override
    public void eachReferenceFace(ModelId model, long afterSequence, Consumer<ReferenceFace> action) {
        eachPage(
                afterSequence,
                after -> database.read(handle -> FaceTables.referencesAfter(handle, model, after, PAGE)),
                kept -> kept.face().id(),
                action);
    }

    @Override
    public void eachSighting(ModelId model, long afterSequence, Consumer<Sighting> action) {
        eachPage(
                afterSequence,
                after -> database.read(handle -> FaceTables.sightingsAfter(handle, model, after, PAGE)),
                kept -> kept.face().id(),
                action);
    }

    private static <T> void eachPage(
            long afterSequence, Function<Long, List<T>> read, Function<T, FaceId> id, Consumer<T> action) {
        List<T> page = read.apply(afterSequence);
        while (!page.isEmpty()) {
            page.forEach(action);
            page = read.apply(id.apply(page.getLast()).value());
        }
    }

    @Override
    public long sightings(ModelId model) {
        return database.read(handle -> FaceTables.countSightings(handle, model));
    }

    @Override
    public List<Candidate> candidates(CandidateQuery query) {
        return database.read(handle -> CandidateTable.list(handle, query));
    }

    @Override
    public CaseCounts counts() {
        return database.read(handle -> new CaseCounts(
                count(handle, "child"),
                count(handle, "reference"),
                handle.createQuery("SELECT count(DISTINCT image) FROM intake")
                        .mapTo(Long.class)
                        .one(),
                handle.createQuery("SELECT count(*) FROM face WHERE role = 'sighting'")
                        .mapTo(Long.class)
                        .one(),
                count(handle, "candidate")));
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void close() {
        database.close();
    }
}
