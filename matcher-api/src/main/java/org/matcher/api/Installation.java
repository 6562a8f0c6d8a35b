package org.matcher.api;

import java.time.InstantSource;
import java.util.Optional;
import org.matcher.casework.Assessor;
import org.matcher.casework.Casework;
import org.matcher.casework.PairAssessor;
import org.matcher.casework.cohort.CrawlCohort;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.evidence.alert.CurrentPlan;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.gallery.Gallery;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.lucene.LuceneGallery;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.store.DataDirectory;

/** All that a service works with, opened from one data directory. Owns it: closing closes all, in reverse. */
record Installation(
        DataDirectory data,
        ModelLibrary models,
        FacePipeline pipeline,
        Gallery sightings,
        Casework casework,
        Assessor assessor,
        PairAssessor pairs,
        CrawlCohort cohort,
        CurrentPlan plan) {
    /**
     * Opens the data, then the models, then the indexes, and catches the indexes up with the data.
     *
     * @param opened gets what is to be closed, also when this throws
     */
    static Installation open(ServeOptions options, Closing opened) {
        DataDirectory data = opened.add(DataDirectory.open(options.data(), options.database()));
        ModelLibrary models = ModelLibrary.open(options.models());
        FacePipeline pipeline = opened.add(FacePipeline.open(models, options.pipeline()));
        Gallery sightings = opened.add(LuceneGallery.open(data.index(), pipeline.model(), pipeline.dimension()));
        WatchList references = opened.add(new WatchList(pipeline.model(), pipeline.dimension()));
        Calibration calibration = CalibrationFile.open(models, models.embedder());
        CurrentPlan plan = new CurrentPlan(
                new OperatingPoints(calibration),
                options.budget(),
                () -> references.health().faces());
        Optional<AgeReadoutModel> readout = AgeReadoutModel.open(models, models.embedder());
        Assessor assessor = new Assessor(pipeline.model(), calibration, readout, plan, data.cases());
        PairAssessor pairs = new PairAssessor(pipeline.model(), calibration, readout);
        Casework casework = new Casework(
                pipeline,
                data.cases(),
                data.images(),
                sightings,
                references,
                () -> options.leastScore().under(plan.plan()),
                assessor,
                InstantSource.system());
        CrawlCohort cohort =
                new CrawlCohort(data.cases(), pipeline.model(), options.normalisation(), casework::sightings);
        return new Installation(data, models, pipeline, sightings, casework, assessor, pairs, cohort, plan);
    }
}
