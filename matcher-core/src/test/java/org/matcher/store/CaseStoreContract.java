package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matcher.casework.Candidate;
import org.matcher.casework.CandidateQuery;
import org.matcher.casework.CaseCounts;
import org.matcher.casework.CaseStore;
import org.matcher.casework.CaseStore.NearSighting;
import org.matcher.casework.CaseStore.NewFace;
import org.matcher.casework.CaseStore.NewImage;
import org.matcher.casework.CaseStore.NewReference;
import org.matcher.casework.CaseStore.NewSighting;
import org.matcher.casework.CaseStore.ReferenceAddition;
import org.matcher.casework.CaseStore.ReferenceFace;
import org.matcher.casework.CaseStore.Sighting;
import org.matcher.casework.Cases;
import org.matcher.casework.Child;
import org.matcher.casework.ChildAddition;
import org.matcher.casework.ChildId;
import org.matcher.casework.Intake.TakenIn;
import org.matcher.casework.Provenance;
import org.matcher.casework.ScrapedImage;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoredFace;
import org.matcher.casework.Templates;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.face.quality.Qualities;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.Hit;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;

/** What every {@link CaseStore} does. */
public abstract class CaseStoreContract {
    private static final ModelId OTHER_MODEL = new ModelId("synthetic-2");

    private CaseStore store;

    /** Opens the store, empty at the first call of a test, as it was left at a later one. */
    protected abstract CaseStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = open();
    }

    // children

    @Test
    void addChild_newId_isKeptAfterReopening() {
        Child child = Cases.child("a");
        assertEquals(new ChildAddition.Added(child, false), store.addChild(child));
        reopen();
        assertEquals(Optional.of(child), store.child(child.id()));
    }

    @Test
    void addChild_nanoseconds_comeBackAsKept() {
        Child exact = new Child(new ChildId("a"), Optional.empty(), Instant.parse("2026-01-01T00:00:00.123456789Z"));
        ChildAddition.Added added = (ChildAddition.Added) store.addChild(exact);
        assertEquals(Instant.parse("2026-01-01T00:00:00.123456Z"), added.child().enrolledAt());
        assertEquals(Optional.of(added.child()), store.child(exact.id()));
    }

    @Test
    void addChild_sameParticularsLater_comesBackAsFirstAdded() {
        Child child = Cases.child("a");
        store.addChild(child);
        Child later =
                new Child(child.id(), child.birthDate(), child.enrolledAt().plusSeconds(9));
        assertEquals(new ChildAddition.Added(child, true), store.addChild(later));
        assertEquals(1, store.counts().children());
    }

    @Test
    void addChild_otherParticulars_isTakenAndChangesNothing() {
        Child child = Cases.child("a");
        store.addChild(child);
        Child other = new Child(child.id(), Optional.of(LocalDate.parse("2001-01-01")), child.enrolledAt());
        assertEquals(new ChildAddition.Taken(child), store.addChild(other));
        assertEquals(Optional.of(child), store.child(child.id()));
    }

    @Test
    void child_neverAdded_isEmpty() {
        assertEquals(Optional.empty(), store.child(new ChildId("nobody")));
    }

    @Test
    void children_pageByPage_comeOnceInOrderOfCodePoints() {
        for (String id : List.of("b", "B", "a.2", "a-1", "10", "9")) {
            store.addChild(Cases.child(id));
        }
        List<String> seen = new ArrayList<>();
        Optional<ChildId> after = Optional.empty();
        for (List<Child> page = store.children(after, 2); !page.isEmpty(); page = store.children(after, 2)) {
            page.forEach(child -> seen.add(child.id().value()));
            after = Optional.of(page.getLast().id());
        }
        assertEquals(List.of("10", "9", "B", "a-1", "a.2", "b"), seen);
    }

    // references

    @Test
    void addReference_newFace_isKeptWithEveryFact() {
        store.addChild(Cases.child("a"));
        ReferenceAddition enrolled = store.addReference(Cases.reference("a", "photo", Templates.synthetic(1)));
        reopen();
        assertFalse(enrolled.alreadyThere());
        assertEquals(List.of(enrolled.reference()), store.references(new ChildId("a")));
        assertEquals(
                Optional.of(LocalDate.parse("2024-02-29")), enrolled.reference().takenOn());
        StoredFace face = store.face(enrolled.reference().face()).orElseThrow();
        assertEquals(
                new StoredFace(
                        enrolled.reference().face(),
                        Cases.imageId("photo"),
                        0,
                        Cases.detected(0),
                        Templates.synthetic(1),
                        Optional.of(Qualities.WEAK)),
                face);
        assertEquals(Optional.of("no other photo"), enrolled.reference().acceptReason());
    }

    @Test
    void addReference_nothingToAccept_keepsNoReason() {
        store.addChild(Cases.child("a"));
        NewReference weak = Cases.reference("a", "photo", Templates.synthetic(1));
        NewReference good = new NewReference(
                weak.child(),
                weak.photo(),
                weak.face(),
                weak.takenOn(),
                weak.enrolledAt(),
                Optional.empty(),
                weak.nearSightings());
        store.addReference(good);
        assertEquals(
                Optional.empty(), store.references(new ChildId("a")).getFirst().acceptReason());
    }

    @Test
    void addReference_sameFaceAgain_comesBackOnce() {
        store.addChild(Cases.child("a"));
        ReferenceAddition first = store.addReference(Cases.reference("a", "photo", Templates.synthetic(1)));
        ReferenceAddition again = store.addReference(Cases.reference("a", "photo", Templates.synthetic(1)));
        assertEquals(first.reference(), again.reference());
        assertTrue(again.alreadyThere());
        assertEquals(1, store.references(new ChildId("a")).size());
    }

    @Test
    void addReference_samePhotoOfAnotherChildOrModel_isAnotherReference() {
        store.addChild(Cases.child("a"));
        store.addChild(Cases.child("b"));
        store.addReference(Cases.reference("a", "photo", Templates.synthetic(1)));
        assertFalse(store.addReference(Cases.reference("b", "photo", Templates.synthetic(1)))
                .alreadyThere());
        assertFalse(store.addReference(Cases.reference("a", "photo", Templates.synthetic(1, OTHER_MODEL)))
                .alreadyThere());
        assertEquals(3, store.counts().references());
    }

    @Test
    void addReference_noSuchChild_isRefusedAndKeepsNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> store.addReference(Cases.reference("nobody", "photo", Templates.synthetic(1))));
        assertEquals(new CaseCounts(0, 0, 0, 0, 0), store.counts());
    }

    @Test
    void addReference_nearNoSighting_isRefusedAndKeepsNothing() {
        store.addChild(Cases.child("a"));
        ReferenceAddition other = store.addReference(Cases.reference("a", "other", Templates.synthetic(2)));
        Hit notASighting = new Hit(other.reference().face(), 0.5f);
        assertThrows(
                IllegalArgumentException.class,
                () -> store.addReference(Cases.reference("a", "photo", Templates.synthetic(1), notASighting)));
        assertEquals(1, store.counts().references());
        assertEquals(List.of(), allCandidates());
    }

    @Test
    void eachReferenceFace_afterAnId_callsBackInOrderForThatModel() {
        store.addChild(Cases.child("a"));
        List<FaceId> ids = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            ids.add(store.addReference(Cases.reference("a", "photo" + seed, Templates.synthetic(seed)))
                    .reference()
                    .face());
        }
        store.addReference(Cases.reference("a", "photo", Templates.synthetic(9, OTHER_MODEL)));
        store.addImage(Cases.image("scraped", Templates.synthetic(10)));
        List<ReferenceFace> seen = new ArrayList<>();
        store.eachReferenceFace(Templates.MODEL, ids.get(1).value(), seen::add);
        assertEquals(
                ids.subList(2, 5), seen.stream().map(kept -> kept.face().id()).toList());
        assertEquals(Templates.synthetic(2), seen.getFirst().face().template());
        assertEquals(Optional.of(Qualities.WEAK), seen.getFirst().face().quality());
        assertEquals(store.references(new ChildId("a")).get(2), seen.getFirst().reference());
    }

    // scraped images

    @Test
    void addImage_severalFaces_isKeptWithEveryFact() {
        NewImage image = new NewImage(
                Cases.scraped("scraped", Cases.provenance("scraped")),
                Templates.MODEL,
                List.of(
                        new NewSighting(Cases.face(0, Templates.synthetic(1)), List.of()),
                        new NewSighting(
                                new NewFace(1, 3, Cases.detected(1), Templates.synthetic(2), Qualities.NOT_SEARCHABLE),
                                List.of())));
        TakenIn taken = store.addImage(image);
        reopen();
        assertFalse(taken.image().alreadyThere());
        assertEquals(image.image(), taken.image().image());
        List<StoredFace> kept =
                store.image(image.image().id(), Templates.MODEL).orElseThrow().faces();
        assertEquals(taken.image().faces(), kept);
        assertEquals(
                new StoredFace(
                        kept.get(1).id(),
                        image.image().id(),
                        3,
                        Cases.detected(1),
                        Templates.synthetic(2),
                        Optional.of(Qualities.NOT_SEARCHABLE)),
                kept.get(1));
        assertEquals(Optional.of(Qualities.WEAK), kept.getFirst().quality());
    }

    @Test
    void addImage_nothingKnownAndNoFace_isKeptToo() {
        ScrapedImage bare = new ScrapedImage(
                Cases.imageId("bare"), ImageFormat.GIF, 1, 1, ImageMetadata.NONE, Provenance.UNKNOWN, Cases.NOON);
        store.addImage(new NewImage(bare, Templates.MODEL, List.of()));
        assertEquals(bare, store.image(bare.id(), Templates.MODEL).orElseThrow().image());
        assertEquals(new CaseCounts(0, 0, 1, 0, 0), store.counts());
    }

    @Test
    void addImage_twice_keepsOneAndAddsTheNewSource() {
        NewImage image = Cases.image("scraped", Templates.synthetic(1), Templates.synthetic(2));
        TakenIn first = store.addImage(image);
        Provenance elsewhere = Cases.provenance("elsewhere");
        TakenIn again =
                store.addImage(new NewImage(Cases.scraped("scraped", elsewhere), image.model(), image.sightings()));
        assertTrue(again.image().alreadyThere());
        assertEquals(first.image().faces(), again.image().faces());
        assertEquals(image.image().provenance(), again.image().image().provenance());
        assertEquals(
                List.of(image.image().provenance(), elsewhere),
                store.sources(image.image().id()));
        assertEquals(new CaseCounts(0, 0, 1, 2, 0), store.counts());
    }

    @Test
    void addImages_several_areKeptAsOneAfterTheOtherWithRisingIds() {
        NewImage before = Cases.image("before", Templates.synthetic(1));
        store.addImage(before);
        NewImage two = Cases.image("two", Templates.synthetic(2), Templates.synthetic(3));
        NewImage bare = Cases.image("bare");
        List<TakenIn> taken = store.addImages(List.of(two, before, bare, two));
        reopen();
        assertEquals(
                List.of(false, true, false, true),
                taken.stream().map(each -> each.image().alreadyThere()).toList());
        List<Long> seen = new ArrayList<>();
        store.eachSighting(Templates.MODEL, 0, kept -> seen.add(kept.face().id().value()));
        assertEquals(List.of(1L, 2L, 3L), seen);
        assertEquals(taken.getFirst().image().faces(), taken.getLast().image().faces());
        assertEquals(new CaseCounts(0, 0, 3, 3, 0), store.counts());
    }

    @Test
    void addImages_oneNearNoReference_isRefusedAndKeepsNone() {
        NewImage good = Cases.image("good", Templates.synthetic(1));
        NewImage bad = Cases.imageNear("bad", Templates.synthetic(2), new Hit(new FaceId(99), 0.7f));
        assertThrows(IllegalArgumentException.class, () -> store.addImages(List.of(good, bad)));
        assertEquals(new CaseCounts(0, 0, 0, 0, 0), store.counts());
    }

    @Test
    void addImages_none_isNothing() {
        assertEquals(List.of(), store.addImages(List.of()));
    }

    @Test
    void addImage_underAnotherModel_isTakenInAnewAsTheSameImage() {
        store.addImage(Cases.image("scraped", Templates.synthetic(1)));
        TakenIn other = store.addImage(Cases.image("scraped", Templates.synthetic(1, OTHER_MODEL)));
        assertFalse(other.image().alreadyThere());
        assertEquals(1, other.image().faces().size());
        assertEquals(new CaseCounts(0, 0, 1, 2, 0), store.counts());
        assertEquals(1, store.sightings(OTHER_MODEL));
    }

    @Test
    void addImage_nearNoReference_isRefusedAndKeepsNothing() {
        Hit unknown = new Hit(new FaceId(77), 0.9f);
        assertThrows(
                IllegalArgumentException.class,
                () -> store.addImage(Cases.imageNear("scraped", Templates.synthetic(1), unknown)));
        assertEquals(new CaseCounts(0, 0, 0, 0, 0), store.counts());
        assertEquals(List.of(), store.sources(Cases.imageId("scraped")));
    }

    @Test
    void addImage_ofAReferencePhoto_countsAsBoth() {
        store.addChild(Cases.child("a"));
        store.addReference(Cases.reference("a", "both", Templates.synthetic(1)));
        assertEquals(Optional.empty(), store.image(Cases.imageId("both"), Templates.MODEL));
        TakenIn taken = store.addImage(Cases.image("both", Templates.synthetic(1)));
        assertEquals(1, taken.image().faces().size());
        assertEquals(new CaseCounts(1, 1, 1, 1, 0), store.counts());
    }

    @Test
    void metadata_ofReferencePhotosAndScrapedImages_isWhatTheFilesSaid() {
        store.addChild(Cases.child("a"));
        NewReference reference = Cases.reference("a", "photo", Templates.synthetic(1));
        store.addReference(reference);
        store.addImage(Cases.image("beach"));
        reopen();
        assertEquals(
                Optional.of(reference.photo().metadata()),
                store.metadata(reference.photo().id()));
        assertEquals(Optional.of(Cases.METADATA), store.metadata(Cases.imageId("beach")));
        assertEquals(Optional.empty(), store.metadata(Cases.imageId("never kept")));
    }

    @Test
    void newImage_templateOfAnotherModel_isRefused() {
        NewSighting sighting = new NewSighting(Cases.face(0, Templates.synthetic(1, OTHER_MODEL)), List.of());
        ScrapedImage image = Cases.scraped("scraped", Provenance.UNKNOWN);
        assertThrows(IllegalArgumentException.class, () -> new NewImage(image, Templates.MODEL, List.of(sighting)));
    }

    @Test
    void addSource_imageNeverTakenIn_keepsNothing() {
        assertEquals(
                Optional.empty(),
                store.addSource(Cases.imageId("scraped"), Templates.MODEL, Cases.provenance("scraped")));
        assertEquals(List.of(), store.sources(Cases.imageId("scraped")));
    }

    @Test
    void addSource_equalOnes_areKeptOnce() {
        store.addImage(Cases.image("scraped"));
        Provenance crawlOnly =
                new Provenance(Optional.of("crawl-2"), Optional.empty(), Optional.empty(), Optional.empty());
        for (Provenance source :
                List.of(crawlOnly, Provenance.UNKNOWN, crawlOnly, Provenance.UNKNOWN, Cases.provenance("scraped"))) {
            assertTrue(store.addSource(Cases.imageId("scraped"), Templates.MODEL, source)
                    .orElseThrow()
                    .image()
                    .alreadyThere());
        }
        assertEquals(
                List.of(Cases.provenance("scraped"), crawlOnly, Provenance.UNKNOWN),
                store.sources(Cases.imageId("scraped")));
    }

    @Test
    void addSource_longUrls_areKeptOnceEach() {
        store.addImage(Cases.image("scraped"));
        String path = new Random(7)
                .ints(3_000, 0, 1 << 16)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining());
        List<Provenance> sources = new ArrayList<>();
        for (String end : List.of("a", "b")) {
            URI url = URI.create("https://example.org/" + path + end);
            Provenance source = new Provenance(Optional.empty(), Optional.of(url), Optional.of(url), Optional.empty());
            sources.add(source);
            store.addSource(Cases.imageId("scraped"), Templates.MODEL, source);
            store.addSource(Cases.imageId("scraped"), Templates.MODEL, source);
        }
        List<Provenance> kept = store.sources(Cases.imageId("scraped"));
        assertEquals(sources, kept.subList(1, kept.size()));
    }

    @Test
    void eachSighting_afterAnId_callsBackInOrderWithTheFirstCrawl() {
        store.addChild(Cases.child("a"));
        List<FaceId> ids = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            store.addImage(Cases.image("scraped" + seed, Templates.synthetic(seed), Templates.synthetic(100 + seed)))
                    .image()
                    .faces()
                    .forEach(face -> ids.add(face.id()));
            store.addReference(Cases.reference("a", "photo" + seed, Templates.synthetic(1000 + seed)));
        }
        store.addImage(Cases.image("other", Templates.synthetic(5, OTHER_MODEL)));
        store.addSource(
                Cases.imageId("scraped3"),
                Templates.MODEL,
                new Provenance(Optional.of("crawl-2"), Optional.empty(), Optional.empty(), Optional.empty()));
        List<Sighting> seen = new ArrayList<>();
        store.eachSighting(Templates.MODEL, ids.get(2).value(), seen::add);
        assertEquals(
                ids.subList(3, 8), seen.stream().map(kept -> kept.face().id()).toList());
        assertEquals(Templates.synthetic(103), seen.getLast().face().template());
        assertEquals(Optional.of("crawl-1"), seen.getLast().crawl());
        assertEquals(8, store.sightings(Templates.MODEL));
    }

    @Test
    void eachSighting_moreThanAPage_comeOnceEach() {
        for (int image = 0; image < 11; image++) {
            Template[] templates = LongStream.range(200L * image, 200L * (image + 1))
                    .mapToObj(Templates::synthetic)
                    .toArray(Template[]::new);
            store.addImage(Cases.image("scraped" + image, templates));
        }
        List<Long> seen = new ArrayList<>();
        store.eachSighting(Templates.MODEL, 0, kept -> seen.add(kept.face().id().value()));
        assertEquals(LongStream.rangeClosed(1, 2200).boxed().toList(), seen);
    }

    @Test
    void faces_askedInAnyOrder_comeInThatOrderWithoutThoseThatDoNotExist() {
        List<FaceId> ids = store
                .addImage(
                        Cases.image("scraped", Templates.synthetic(1), Templates.synthetic(2), Templates.synthetic(3)))
                .image()
                .faces()
                .stream()
                .map(StoredFace::id)
                .toList();
        List<StoredFace> faces = store.faces(List.of(ids.get(2), new FaceId(999), ids.get(0)));
        assertEquals(
                List.of(ids.get(2), ids.get(0)),
                faces.stream().map(StoredFace::id).toList());
        assertEquals(Optional.empty(), store.face(new FaceId(999)));
        assertEquals(List.of(), store.faces(List.of()));
    }

    @Test
    void sightings_askedAmongOthers_areThoseOfTheModelOnly() {
        store.addChild(Cases.child("a"));
        FaceId reference = addReference("a", "photo", 1);
        FaceId one = addSighting("one", Templates.synthetic(2));
        FaceId otherModel = addSighting("other", Templates.synthetic(3, OTHER_MODEL));
        FaceId two = addSighting("two", Templates.synthetic(4));
        List<StoredFace> found =
                store.sightings(Templates.MODEL, List.of(two, reference, new FaceId(999), otherModel, one));
        assertEquals(store.faces(List.of(two, one)), found);
        assertEquals(List.of(), store.sightings(Templates.MODEL, List.of()));
    }

    @Test
    void sightingAt_aPlace_isInTheOrderOfIdsOfTheModelOnly() {
        FaceId first = addSighting("one", Templates.synthetic(1));
        store.addChild(Cases.child("a"));
        addReference("a", "photo", 2);
        addSighting("other", Templates.synthetic(3, OTHER_MODEL));
        FaceId second = addSighting("two", Templates.synthetic(4));
        assertEquals(Optional.of(first), store.sightingAt(Templates.MODEL, 0));
        assertEquals(Optional.of(second), store.sightingAt(Templates.MODEL, 1));
        assertEquals(Optional.empty(), store.sightingAt(Templates.MODEL, 2));
    }

    // the sequence

    @Test
    void faceIds_referencesAndSightings_shareOneRisingSequence() {
        store.addChild(Cases.child("a"));
        FaceId first = store.addReference(Cases.reference("a", "photo", Templates.synthetic(1)))
                .reference()
                .face();
        TakenIn image = store.addImage(Cases.image("scraped", Templates.synthetic(2), Templates.synthetic(3)));
        reopen();
        FaceId last = store.addReference(Cases.reference("a", "photo2", Templates.synthetic(4)))
                .reference()
                .face();
        List<FaceId> inOrder = List.of(
                first,
                image.image().faces().get(0).id(),
                image.image().faces().get(1).id(),
                last);
        assertEquals(inOrder.stream().sorted().distinct().toList(), inOrder);
    }

    @Test
    void addImage_fromManyThreads_leavesNoneOutAndDoublesNone() throws Exception {
        List<Future<TakenIn>> pending = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 120; i++) {
                int name = i % 40; // each image three times
                pending.add(threads.submit(() -> {
                    store.counts();
                    return store.addImage(Cases.image("scraped" + name, Templates.synthetic(name)));
                }));
            }
        }
        long added = 0;
        for (Future<TakenIn> taken : pending) {
            added += taken.get().image().alreadyThere() ? 0 : 1;
        }
        assertEquals(40, added);
        assertEquals(new CaseCounts(0, 0, 40, 40, 0), store.counts());
    }

    // candidates

    @Test
    void addImage_nearTwoChildren_makesACandidateOfEachBestFirst() {
        store.addChild(Cases.child("a"));
        store.addChild(Cases.child("b"));
        FaceId nearest = addReference("a", "photo2", 2);
        FaceId other = addReference("b", "photo3", 3);
        TakenIn taken = store.addImage(
                Cases.imageNear("scraped", Templates.synthetic(4), new Hit(nearest, 0.6f), new Hit(other, 0.7f)));
        FaceId sighting = taken.image().faces().getFirst().id();
        assertEquals(2, taken.candidates().size());
        assertCandidate("b", other, sighting, 0.7f, taken.candidates().get(0));
        assertCandidate("a", nearest, sighting, 0.6f, taken.candidates().get(1));
        reopen();
        assertEquals(2, allCandidates().size());
    }

    @Test
    void addReference_nearACandidateOfAnEarlierReference_givesItTheNewScores() {
        store.addChild(Cases.child("a"));
        FaceId first = addReference("a", "photo1", 1);
        Candidate kept = store.addImage(Cases.imageNear("scraped", Templates.synthetic(2), new Hit(first, 0.6f)))
                .candidates()
                .getFirst();
        FusedScore scores = new FusedScore(0.4f, 0.6f, 2);
        ReferenceAddition added = store.addReference(Cases.referenceNear(
                "a",
                "photo2",
                Templates.synthetic(3),
                List.of(new NearSighting(kept.sighting(), Optional.of(first), scores))));
        Candidate expected = new Candidate(kept.id(), kept.child(), first, kept.sighting(), scores, kept.createdAt());
        assertEquals(List.of(expected), added.candidates());
        reopen();
        assertEquals(List.of(expected), allCandidates());
    }

    @Test
    void addReference_bestReferenceOfAnotherChild_isRefusedAndKeepsNothing() {
        store.addChild(Cases.child("a"));
        store.addChild(Cases.child("b"));
        FaceId ofB = addReference("b", "photo1", 1);
        FaceId sighting = store.addImage(Cases.image("scraped", Templates.synthetic(2)))
                .image()
                .faces()
                .getFirst()
                .id();
        NewReference reference = Cases.referenceNear(
                "a",
                "photo2",
                Templates.synthetic(3),
                List.of(new NearSighting(sighting, Optional.of(ofB), FusedScore.single(0.5f))));
        assertThrows(IllegalArgumentException.class, () -> store.addReference(reference));
        assertEquals(1, store.counts().references());
        assertEquals(List.of(), allCandidates());
    }

    @Test
    void reference_byPhotoAndFace_isFoundForThatChildAndModelOnly() {
        store.addChild(Cases.child("a"));
        store.addChild(Cases.child("b"));
        ReferenceAddition added = store.addReference(Cases.reference("a", "photo1", Templates.synthetic(1)));
        ChildId child = new ChildId("a");
        ImageId photo = added.reference().image();
        assertEquals(Optional.of(added.reference()), store.reference(child, photo, Templates.MODEL, 0));
        assertEquals(Optional.empty(), store.reference(new ChildId("b"), photo, Templates.MODEL, 0));
        assertEquals(Optional.empty(), store.reference(child, photo, OTHER_MODEL, 0));
        assertEquals(Optional.empty(), store.reference(child, photo, Templates.MODEL, 1));
        assertEquals(Optional.empty(), store.reference(child, Cases.imageId("photo2"), Templates.MODEL, 0));
    }

    @Test
    void addReference_nearerThanACandidate_takesItsPlaceUnderItsId() {
        store.addChild(Cases.child("a"));
        FaceId first = addReference("a", "photo1", 1);
        Candidate kept = store.addImage(Cases.imageNear("scraped", Templates.synthetic(2), new Hit(first, 0.6f)))
                .candidates()
                .getFirst();
        ReferenceAddition better = store.addReference(
                Cases.reference("a", "photo2", Templates.synthetic(3), new Hit(kept.sighting(), 0.8f)));
        assertCandidate(
                "a",
                better.reference().face(),
                kept.sighting(),
                0.8f,
                better.candidates().getFirst());
        assertEquals(kept.id(), better.candidates().getFirst().id());
        assertEquals(better.candidates(), allCandidates());
    }

    @Test
    void addImage_again_givesTheCandidatesKeptSinceThen() {
        store.addChild(Cases.child("a"));
        TakenIn first = store.addImage(Cases.image("scraped", Templates.synthetic(1)));
        FaceId sighting = first.image().faces().getFirst().id();
        ReferenceAddition enrolled =
                store.addReference(Cases.reference("a", "photo", Templates.synthetic(2), new Hit(sighting, 0.5f)));
        assertEquals(List.of(), first.candidates());
        assertEquals(
                enrolled.candidates(),
                store.addImage(Cases.image("scraped", Templates.synthetic(1))).candidates());
    }

    @Test
    void candidates_byChildScoreAndCursor_comeNewestFirst() {
        store.addChild(Cases.child("a"));
        store.addChild(Cases.child("b"));
        FaceId a = addReference("a", "photo1", 1);
        FaceId b = addReference("b", "photo2", 2);
        for (int i = 0; i < 6; i++) {
            Hit near = new Hit(i % 2 == 0 ? a : b, 0.3f + 0.1f * i);
            store.addImage(Cases.imageNear("scraped" + i, Templates.synthetic(10 + i), near));
        }
        List<Candidate> all = allCandidates();
        assertEquals(6, all.size());
        assertEquals(
                all.stream()
                        .map(Candidate::id)
                        .sorted((x, y) -> Long.compare(y, x))
                        .toList(),
                all.stream().map(Candidate::id).toList());
        CandidateQuery ofB = new CandidateQuery(Optional.of(new ChildId("b")), -1, OptionalLong.empty(), 1000);
        assertEquals(List.of(all.get(0), all.get(2), all.get(4)), store.candidates(ofB));
        CandidateQuery good = new CandidateQuery(Optional.empty(), all.get(2).score(), OptionalLong.empty(), 1000);
        assertEquals(all.subList(0, 3), store.candidates(good));
        CandidateQuery next = new CandidateQuery(
                Optional.empty(), -1, OptionalLong.of(all.get(1).id()), 2);
        assertEquals(all.subList(2, 4), store.candidates(next));
    }

    // end

    @Test
    void close_twice_isSafeAndLaterCallsAreRefused() {
        store.close();
        store.close();
        StoreException read = assertThrows(StoreException.class, () -> store.counts());
        assertEquals(StoreException.Reason.UNAVAILABLE, read.reason());
        assertThrows(StoreException.class, () -> store.addChild(Cases.child("a")));
    }

    private FaceId addReference(String child, String photo, long seed) {
        return store.addReference(Cases.reference(child, photo, Templates.synthetic(seed)))
                .reference()
                .face();
    }

    private FaceId addSighting(String image, Template template) {
        return store.addImage(Cases.image(image, template))
                .image()
                .faces()
                .getFirst()
                .id();
    }

    private List<Candidate> allCandidates() {
        return store.candidates(new CandidateQuery(Optional.empty(), -1, OptionalLong.empty(), 1000));
    }

    private static void assertCandidate(
            String child, FaceId reference, FaceId sighting, float score, Candidate candidate) {
        assertEquals(
                new Candidate(
                        candidate.id(), new ChildId(child), reference, sighting, FusedScore.single(score), Cases.NOON),
                candidate);
    }
}
