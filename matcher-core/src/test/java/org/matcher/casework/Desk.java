package org.matcher.casework;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.evidence.alert.CurrentPlan;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.lucene.LuceneGallery;
import org.matcher.model.ModelLibrary;
import org.matcher.store.DataDirectory;

/**
 * Casework as a service runs it, on a data directory and a scripted reader; candidates from cosine 0.5 on, assessed with the
 * bundled calibration.
 */
final class Desk implements AutoCloseable {
    static final float MIN_SCORE = 0.5f;

    final ScriptedReader reader = new ScriptedReader();
    final DataDirectory data;
    final Gallery gallery;
    final Assessor assessor;
    final Casework casework;

    private Desk(Path folder, UnaryOperator<Gallery> wrapped) {
        data = DataDirectory.open(folder);
        WatchList references = new WatchList(Templates.MODEL, Templates.DIMENSION);
        assessor = assessor(data.cases(), references);
        gallery = wrapped.apply(LuceneGallery.open(data.index(), Templates.MODEL, Templates.DIMENSION));
        casework = new Casework(
                reader,
                data.cases(),
                data.images(),
                gallery,
                references,
                () -> MIN_SCORE,
                assessor,
                InstantSource.fixed(Cases.NOON));
    }

    private static Assessor assessor(CaseStore store, WatchList references) {
        ModelLibrary models = ModelLibrary.open(Optional.empty());
        Calibration calibration = CalibrationFile.open(models, models.embedder());
        return new Assessor(
                Templates.MODEL,
                calibration,
                AgeReadoutModel.open(models, models.embedder()),
                new CurrentPlan(
                        new OperatingPoints(calibration),
                        DailyBudget.DEFAULT,
                        () -> references.health().faces()),
                store);
    }

    static Desk open(Path folder) {
        return new Desk(folder, UnaryOperator.identity());
    }

    static Desk open(Path folder, UnaryOperator<Gallery> wrapped) {
        return new Desk(folder, wrapped);
    }

    ChildId addChild(String id) {
        casework.addChild(Optional.of(new ChildId(id)), Optional.empty());
        return new ChildId(id);
    }

    Enrolment enrol(String child, String photo) {
        return enrol(child, photo, Optional.empty());
    }

    Enrolment enrol(String child, String photo, Optional<QualityAcceptance> acceptance) {
        return casework.enrol(
                new ChildId(child), ScriptedReader.picture(photo), OptionalInt.empty(), Optional.empty(), acceptance);
    }

    Enrolment.Enrolled enrolled(String child, String photo) {
        return (Enrolment.Enrolled) enrol(child, photo);
    }

    Intake.TakenIn takeIn(String picture) {
        return (Intake.TakenIn) casework.takeIn(ScriptedReader.picture(picture), Provenance.UNKNOWN);
    }

    Lookup.Found search(String photo) {
        return (Lookup.Found) casework.search(ScriptedReader.picture(photo), OptionalInt.empty(), 100, MIN_SCORE);
    }

    List<Candidate> candidates() {
        return casework.candidates(new CandidateQuery(Optional.empty(), -1, OptionalLong.empty(), 1000));
    }

    @Override
    public void close() {
        gallery.close();
        data.close();
    }
}
