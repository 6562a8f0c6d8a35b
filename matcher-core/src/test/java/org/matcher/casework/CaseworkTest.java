package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.face.quality.Qualities;
import org.matcher.face.quality.Verdict;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageId;

final class CaseworkTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    // children

    @Test
    void addChild_withoutAnId_makesOne() {
        ChildAddition.Added one = (ChildAddition.Added) desk.casework.addChild(Optional.empty(), Optional.empty());
        ChildAddition.Added two = (ChildAddition.Added) desk.casework.addChild(Optional.empty(), Optional.empty());
        assertFalse(one.child().id().equals(two.child().id()));
        assertEquals(Optional.of(one.child()), desk.casework.child(one.child().id()));
    }

    @Test
    void children_limitOfZero_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> desk.casework.children(Optional.empty(), 0));
    }

    // enrolment

    @Test
    void enrol_oneFace_keepsPhotoAndReference() {
        ChildId child = desk.addChild("a");
        Enrolment.Enrolled enrolled = desk.enrolled("a", "school: 1");
        assertFalse(enrolled.alreadyThere());
        assertEquals(List.of(enrolled.reference()), desk.casework.references(child));
        assertArrayEquals(
                ScriptedReader.picture("school: 1"),
                desk.data.images().get(enrolled.reference().image()).orElseThrow());
    }

    @Test
    void enrol_noSuchChild_isSaidWithoutReadingThePhoto() {
        assertEquals(new Enrolment.NoSuchChild(new ChildId("a")), desk.enrol("a", "school: 1"));
        assertEquals(0, desk.reader.read());
    }

    @Test
    void enrol_photoThatIsNoReference_keepsNothing() {
        ChildId child = desk.addChild("a");
        assertInstanceOf(Enrolment.NoFace.class, desk.enrol("a", "school:"));
        assertInstanceOf(Enrolment.SeveralFaces.class, desk.enrol("a", "school: 1 2"));
        assertInstanceOf(Enrolment.Unreadable.class, desk.enrol("a", "text"));
        byte[] photo = ScriptedReader.picture("school: 1 2");
        for (int picked : new int[] {-1, 2}) {
            assertInstanceOf(
                    Enrolment.NoSuchFace.class,
                    desk.casework.enrol(child, photo, OptionalInt.of(picked), Optional.empty(), Optional.empty()));
        }
        assertEquals(new CaseCounts(1, 0, 0, 0, 0), desk.casework.counts());
        assertEquals(Optional.empty(), desk.data.images().get(ImageId.of(photo)));
    }

    @Test
    void enrol_pickedFaceOfSeveral_isTheOneWatchedFor() {
        ChildId child = desk.addChild("a");
        desk.casework.enrol(
                child, ScriptedReader.picture("school: 1 2"), OptionalInt.of(1), Optional.empty(), Optional.empty());
        assertEquals(List.of(), desk.takeIn("beach: 1~0.9").candidates());
        assertEquals(1, desk.takeIn("beach: 2~0.9").candidates().size());
    }

    @Test
    void enrol_again_isSaidAndKeptOnce() {
        desk.addChild("a");
        Enrolment.Enrolled first = desk.enrolled("a", "school: 1");
        Enrolment.Enrolled again = desk.enrolled("a", "school: 1");
        assertTrue(again.alreadyThere());
        assertEquals(first.reference(), again.reference());
        assertEquals(1, desk.casework.counts().references());
        assertEquals(1, desk.takeIn("beach: 1~0.9").candidates().size());
    }

    @Test
    void enrol_faceThatIsNotGood_isRefusedAndKeepsNothing() {
        ChildId child = desk.addChild("a");
        for (String photo : List.of("school: 1?", "school: 1??")) {
            Enrolment.QualityNotAccepted refused = (Enrolment.QualityNotAccepted) desk.enrol("a", photo);
            assertEquals(photo.endsWith("??") ? Qualities.NOT_SEARCHABLE : Qualities.WEAK, refused.quality());
            assertEquals(
                    Optional.empty(), desk.data.images().get(refused.photo().id()));
        }
        assertEquals(List.of(), desk.casework.references(child));
    }

    @Test
    void enrol_qualityAccepted_isWatchedForAndKeepsTheReason() {
        desk.addChild("a");
        Reference weak = accepted("school: 1?", Verdict.WEAK).reference();
        Reference poor = accepted("beach: 2??", Verdict.NOT_SEARCHABLE).reference();
        assertEquals(Optional.of("no other photo"), weak.acceptReason());
        assertEquals(List.of(weak, poor), desk.casework.references(new ChildId("a")));
        assertEquals(
                Optional.of(Qualities.NOT_SEARCHABLE),
                desk.data.cases().face(poor.face()).orElseThrow().quality());
        assertEquals(2, desk.takeIn("street: 1~0.9 2~0.9").candidates().size());
    }

    @Test
    void enrol_weakIsAccepted_doesNotCoverNotSearchable() {
        desk.addChild("a");
        Optional<QualityAcceptance> weakOnly = Optional.of(new QualityAcceptance(Verdict.WEAK, "no other photo"));
        assertInstanceOf(Enrolment.QualityNotAccepted.class, desk.enrol("a", "school: 1??", weakOnly));
        accepted("school: 1?", Verdict.NOT_SEARCHABLE);
    }

    @Test
    void enrol_goodFaceWithAnAcceptance_keepsNoReason() {
        desk.addChild("a");
        assertEquals(
                Optional.empty(),
                accepted("school: 1", Verdict.WEAK).reference().acceptReason());
    }

    @Test
    void enrol_againWithoutTheAcceptance_isTheSameReference() {
        desk.addChild("a");
        desk.addChild("b");
        Reference first = accepted("school: 1?", Verdict.WEAK).reference();
        Enrolment.Enrolled again = desk.enrolled("a", "school: 1?");
        assertTrue(again.alreadyThere());
        assertEquals(first, again.reference());
        assertInstanceOf(Enrolment.QualityNotAccepted.class, desk.enrol("b", "school: 1?"));
    }

    @Test
    void enrol_pickedFaceIsGood_asksNothingOfTheOthers() {
        ChildId child = desk.addChild("a");
        byte[] photo = ScriptedReader.picture("school: 1?? 2");
        assertInstanceOf(
                Enrolment.Enrolled.class,
                desk.casework.enrol(child, photo, OptionalInt.of(1), Optional.empty(), Optional.empty()));
    }

    @Test
    void takeIn_facesThatAreNotGood_areKeptMarkedAndCompared() {
        desk.addChild("a");
        desk.enrolled("a", "one: 1");
        Intake.TakenIn taken = desk.takeIn("beach: 1~0.9? 1~0.8?? 1~0.7");
        assertEquals(
                List.of(
                        Optional.of(Qualities.WEAK),
                        Optional.of(Qualities.NOT_SEARCHABLE),
                        Optional.of(Qualities.GOOD)),
                taken.image().faces().stream().map(StoredFace::quality).toList());
        assertEquals(3, taken.candidates().size());
    }

    private Enrolment.Enrolled accepted(String photo, Verdict worst) {
        Optional<QualityAcceptance> acceptance = Optional.of(new QualityAcceptance(worst, "no other photo"));
        return (Enrolment.Enrolled) desk.enrol("a", photo, acceptance);
    }

    // watch

    @Test
    void takeIn_facesNearReferences_givesCandidatesBestFirst() {
        desk.addChild("a");
        desk.addChild("b");
        desk.enrolled("a", "one: 1");
        Reference second = desk.enrolled("b", "two: 2").reference();
        Intake.TakenIn taken = desk.takeIn("beach: 9 1~0.6 2~0.7");
        assertEquals(
                List.of("b", "a"),
                taken.candidates().stream().map(found -> found.child().value()).toList());
        Candidate best = taken.candidates().getFirst();
        assertEquals(0.7f, best.score(), 1e-4f);
        assertEquals(second.face(), best.bestReference());
        assertEquals(taken.image().faces().get(2).id(), best.sighting());
        assertEquals(2, desk.candidates().size());
    }

    @Test
    void takeIn_underTheThreshold_givesNoCandidate() {
        desk.addChild("a");
        desk.enrolled("a", "one: 1");
        assertEquals(List.of(), desk.takeIn("beach: 1~0.49").candidates());
        assertEquals(1, desk.takeIn("street: 1~0.51").candidates().size());
    }

    @Test
    void takeIn_noFace_keepsTheImage() {
        Intake.TakenIn taken = desk.takeIn("beach:");
        assertEquals(List.of(), taken.image().faces());
        assertEquals(new CaseCounts(0, 0, 1, 0, 0), desk.casework.counts());
    }

    @Test
    void takeIn_unreadable_keepsNothing() {
        byte[] text = ScriptedReader.picture("text");
        assertInstanceOf(Intake.Unreadable.class, desk.casework.takeIn(text, Provenance.UNKNOWN));
        assertEquals(new CaseCounts(0, 0, 0, 0, 0), desk.casework.counts());
        assertEquals(Optional.empty(), desk.data.images().get(ImageId.of(text)));
    }

    @Test
    void takeIn_again_addsTheSourceWithoutReadingAnew() {
        desk.addChild("a");
        desk.enrolled("a", "one: 1");
        Intake.TakenIn first = desk.takeIn("beach: 1~0.8 2");
        int read = desk.reader.read();
        Provenance elsewhere = Cases.provenance("elsewhere");
        Intake.TakenIn again =
                (Intake.TakenIn) desk.casework.takeIn(ScriptedReader.picture("beach: 1~0.8 2"), elsewhere);
        assertEquals(read, desk.reader.read());
        assertTrue(again.image().alreadyThere());
        assertEquals(first.image().faces(), again.image().faces());
        assertEquals(first.candidates(), again.candidates());
        assertEquals(
                List.of(Provenance.UNKNOWN, elsewhere),
                desk.data.cases().sources(first.image().image().id()));
        assertEquals(new CaseCounts(1, 1, 1, 2, 1), desk.casework.counts());
    }

    // look back

    @Test
    void enrol_sightingTakenInJustBefore_isFoundByLookingBack() {
        desk.addChild("a");
        Intake.TakenIn taken = desk.takeIn("beach: 9 1~0.8");
        Enrolment.Enrolled enrolled = desk.enrolled("a", "one: 1");
        assertEquals(1, enrolled.candidates().size());
        Candidate candidate = enrolled.candidates().getFirst();
        assertEquals(taken.image().faces().get(1).id(), candidate.sighting());
        assertEquals(0.8f, candidate.score(), 1e-4f);
        assertEquals(List.of(candidate), desk.candidates());
    }

    @Test
    void enrol_betterPhotoOfTheChild_bettersItsCandidate() {
        desk.addChild("a");
        desk.enrolled("a", "old: 1~0.7");
        Candidate before = desk.takeIn("beach: 1~0.9").candidates().getFirst();
        Candidate after = desk.enrolled("a", "new: 1").candidates().getFirst();
        assertEquals(before.id(), after.id());
        assertTrue(after.score() > before.score(), before + " then " + after);
        assertEquals(List.of(after), desk.candidates());
    }

    // several references

    @Test
    void takeIn_childOfSeveralReferences_isOneCandidateWithTheMeanAndTheBest() {
        desk.addChild("a");
        Reference best = desk.enrolled("a", "one: 1").reference();
        desk.enrolled("a", "two: 1~0.8");
        desk.enrolled("a", "three: 1~0.7");
        List<Candidate> candidates = desk.takeIn("beach: 1~0.9").candidates();
        assertEquals(1, candidates.size());
        Candidate candidate = candidates.getFirst();
        assertEquals(best.face(), candidate.bestReference());
        assertEquals(0.9f, candidate.scores().best(), 1e-4f);
        assertEquals(0.9f * (1 + 0.8f + 0.7f) / 3, candidate.score(), 0.05f);
        assertEquals(3, candidate.scores().references());
    }

    @Test
    void takeIn_childWithAReferenceOfAnotherPerson_isStillACandidate() {
        desk.addChild("a");
        Reference right = desk.enrolled("a", "one: 1").reference();
        desk.enrolled("a", "odd: 99");
        Candidate candidate = desk.takeIn("beach: 1~0.6").candidates().getFirst();
        assertEquals(right.face(), candidate.bestReference());
        assertTrue(candidate.score() < Desk.MIN_SCORE, candidate.toString());
        assertEquals(1, desk.takeIn("street: 99~0.6").candidates().size());
        assertEquals(List.of(), desk.takeIn("field: 1~0.51").candidates());
    }

    @Test
    void takeIn_otherChildrenOfSeveralReferences_areScoredApart() {
        desk.addChild("a");
        desk.addChild("b");
        desk.enrolled("a", "one: 1");
        desk.enrolled("b", "two: 1~0.9");
        desk.enrolled("b", "three: 1~0.85");
        List<Candidate> candidates = desk.takeIn("beach: 1~0.95").candidates();
        assertEquals(
                List.of("a", "b"),
                candidates.stream().map(found -> found.child().value()).toList());
        assertEquals(
                List.of(1, 2),
                candidates.stream().map(found -> found.scores().references()).toList());
    }

    @Test
    void enrol_furtherReference_scoresEarlierCandidatesAnewAndDropsNone() {
        desk.addChild("a");
        Reference first = desk.enrolled("a", "one: 1").reference();
        Candidate before = desk.takeIn("beach: 1~0.6").candidates().getFirst();
        assertEquals(List.of(), desk.enrolled("a", "odd: 99").candidates());
        Candidate after = desk.candidates().getFirst();
        assertEquals(before.id(), after.id());
        assertEquals(first.face(), after.bestReference());
        assertEquals(before.scores().best(), after.scores().best());
        assertEquals(before.score() / 2, after.score(), 0.1f);
        assertEquals(2, after.scores().references());
    }

    @Test
    void enrol_again_countsTheReferenceOnceInScores() {
        desk.addChild("a");
        desk.enrolled("a", "one: 1");
        Candidate before = desk.takeIn("beach: 1~0.6").candidates().getFirst();
        assertEquals(List.of(before), desk.enrolled("a", "one: 1").candidates());
    }

    @Test
    void open_childOfSeveralReferences_isWatchedForByAll() {
        desk.addChild("a");
        desk.enrolled("a", "one: 1");
        desk.enrolled("a", "two: 1~0.8");
        FusedScore before = desk.takeIn("beach: 1~0.9").candidates().getFirst().scores();
        desk.close();
        openDesk();
        assertEquals(
                before.references(),
                desk.takeIn("street: 1~0.9").candidates().getFirst().scores().references());
    }

    // search

    @Test
    void search_probe_findsSightingsAndEachChildOnceByItsBestReference() {
        desk.addChild("a");
        desk.addChild("b");
        desk.enrolled("a", "one: 1~0.8");
        Enrolment.Enrolled best = desk.enrolled("a", "two: 1~0.95");
        desk.enrolled("b", "three: 1~0.7");
        desk.takeIn("beach: 1~0.6 5");
        Intake.TakenIn nearest = desk.takeIn("street: 1~0.9");
        Lookup.Found found = desk.search("probe: 1");
        assertEquals(
                List.of(
                        best.reference(),
                        desk.casework.references(new ChildId("b")).getFirst()),
                found.children().stream().map(Lookup.ChildHit::bestReference).toList());
        assertEquals(0.95f, found.children().getFirst().scores().best(), 1e-4f);
        assertEquals(2, found.children().getFirst().scores().references());
        assertEquals(2, found.sightings().size());
        assertEquals(
                nearest.image().faces().getFirst(), found.sightings().getFirst().sighting());
        assertFalse(found.truncated());
    }

    @Test
    void search_manyChildrenOfSeveralReferences_scoresEachByAllOfItsOwn() {
        for (int i = 0; i < 12; i++) {
            desk.addChild("c" + i);
            for (int photo = 0; photo <= i % 3; photo++) {
                desk.enrolled("c" + i, "photo%d-%d: 1~0.%d".formatted(i, photo, 9 - photo));
            }
        }
        Lookup.Found found =
                (Lookup.Found) desk.casework.search(ScriptedReader.picture("probe: 1"), OptionalInt.empty(), 100, -1);
        assertEquals(12, found.children().size());
        for (Lookup.ChildHit hit : found.children()) {
            int references =
                    1 + Integer.parseInt(hit.bestReference().child().value().substring(1)) % 3;
            assertEquals(references, hit.scores().references(), hit.toString());
            assertEquals(0.9f - 0.05f * (references - 1), hit.scores().fused(), 1e-3f, hit.toString());
            assertEquals(0.9f, hit.scores().best(), 1e-3f, hit.toString());
        }
    }

    @Test
    void search_probe_keepsNothing() {
        CaseCounts before = desk.casework.counts();
        desk.search("probe: 1");
        assertEquals(before, desk.casework.counts());
        assertEquals(Optional.empty(), desk.data.images().get(ImageId.of(ScriptedReader.picture("probe: 1"))));
    }

    @Test
    void search_moreSightingsThanAskedFor_saysSo() {
        desk.takeIn("beach: 1~0.9 1~0.8 1~0.7");
        Lookup.Found found = (Lookup.Found)
                desk.casework.search(ScriptedReader.picture("probe: 1"), OptionalInt.empty(), 2, Desk.MIN_SCORE);
        assertEquals(2, found.sightings().size());
        assertTrue(found.truncated());
    }

    @Test
    void search_photoThatIsNoProbe_isSaid() {
        assertInstanceOf(Lookup.NoFace.class, lookUp("probe:", OptionalInt.empty()));
        assertInstanceOf(Lookup.SeveralFaces.class, lookUp("probe: 1 2", OptionalInt.empty()));
        assertInstanceOf(Lookup.NoSuchFace.class, lookUp("probe: 1 2", OptionalInt.of(2)));
        assertInstanceOf(Lookup.Unreadable.class, lookUp("text", OptionalInt.empty()));
        assertEquals(1, ((Lookup.Found) lookUp("probe: 1 2", OptionalInt.of(1))).face());
    }

    private Lookup lookUp(String photo, OptionalInt face) {
        return desk.casework.search(ScriptedReader.picture(photo), face, 10, 0.5f);
    }

    @Test
    void search_outOfRange_isRefused() {
        byte[] probe = ScriptedReader.picture("probe: 1");
        for (int k : new int[] {0, 1001}) {
            assertThrows(IllegalArgumentException.class, () -> desk.casework.search(probe, OptionalInt.empty(), k, 0));
        }
        for (float minScore : new float[] {-1.1f, 1.1f, Float.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> desk.casework.search(probe, OptionalInt.empty(), 1, minScore));
        }
    }
}
