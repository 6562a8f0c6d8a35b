package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.matcher.cli.output.CandidateLine;
import org.matcher.cli.output.Progress;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.CalibrationFile;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.evidence.alert.AlertBudget;
import org.matcher.evidence.alert.AlertPlan;
import org.matcher.evidence.alert.LeastScore;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.evidence.cohort.NormalisedScore;
import org.matcher.folder.FileFace;
import org.matcher.folder.FolderCandidate;
import org.matcher.folder.FolderMatch;
import org.matcher.folder.InputException;
import org.matcher.folder.MatchListener;
import org.matcher.folder.MatchOptions;
import org.matcher.folder.MatchSummary;
import org.matcher.folder.PictureFile;
import org.matcher.folder.PictureFolder;
import org.matcher.folder.ReferenceFits;
import org.matcher.folder.References;
import org.matcher.folder.RunDates;
import org.matcher.folder.Weighing;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.report.HtmlReport;
import org.matcher.report.RunFacts;
import org.matcher.report.Shortlist;

/** One folder of references against one of images: candidates as data, progress and counts as messages, a report. */
final class FolderRun {
    private final Streams streams;
    private final PipelineArguments pipelineArguments;
    private final MatchArguments matchArguments;
    private final DateArguments dateArguments;
    private final Instant started = Instant.now();
    private final Shortlist shortlist = new Shortlist();

    FolderRun(
            Streams streams,
            PipelineArguments pipelineArguments,
            MatchArguments matchArguments,
            DateArguments dateArguments) {
        this.dateArguments = dateArguments;
        this.streams = streams;
        this.pipelineArguments = pipelineArguments;
        this.matchArguments = matchArguments;
    }

    int run(Path references, Path images, Optional<Path> out) throws InterruptedException, IOException {
        MatchOptions options = matchArguments.options(pipelineArguments.inFlight());
        Calibration calibration = calibration();
        References enrolled;
        ReferenceFits fits;
        MatchSummary summary;
        float minScore;
        RunDates dates = checked(references, images, out);
        try (FacePipeline pipeline = pipelineArguments.open()) {
            enrolled = enrol(pipeline, references);
            AlertPlan plan = new OperatingPoints(calibration).plan(budget(enrolled), Optional.empty());
            Weighing weighing = weighing(calibration, plan, dates);
            minScore = options.leastScore().under(plan);
            sayIfAlertsAreHidden(options.leastScore(), plan);
            fits = ReferenceFits.of(enrolled, weighing);
            say(fits);
            sayWhatContradicts(enrolled, dates);
            try (Listener listener = new Listener(fits)) {
                summary = new FolderMatch(pipeline::submit, enrolled, options, weighing, listener).run(images);
            }
        }
        say(summary);
        if (out.isPresent()) {
            RunFacts facts = new RunFacts(
                    started,
                    VersionProvider.version(),
                    minScore,
                    calibration.version(),
                    budget(enrolled),
                    enrolled,
                    fits,
                    summary);
            Path file = new HtmlReport(references, images).write(out.get(), facts, shortlist);
            streams.messages().printf("report: %s%n", file.toAbsolutePath().normalize());
        }
        boolean failed = !enrolled.refused().isEmpty() || !summary.failed().isEmpty();
        return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    private Calibration calibration() {
        ModelLibrary library = pipelineArguments.library();
        Calibration calibration = CalibrationFile.open(library, library.embedder());
        if (calibration.model().isEmpty()) {
            streams.messages()
                    .println(
                            "the model has no calibration, so no score has a weight: make one with 'matcher calibrate'");
        }
        return calibration;
    }

    private void sayWhatContradicts(References enrolled, RunDates dates) {
        List<FileFace> odd =
                enrolled.enrolled().stream().filter(dates::contradict).toList();
        if (!odd.isEmpty()) {
            streams.messages()
                    .printf(
                            "%d %s dated before the child's birth; ages are read from the faces instead: correct one of the dates%n",
                            odd.size(), odd.size() == 1 ? "reference is" : "references are");
            odd.forEach(face -> streams.messages().printf("  %s%n", face.file().path()));
        }
    }

    private void sayIfAlertsAreHidden(LeastScore leastScore, AlertPlan plan) {
        if (leastScore.hidesAlerts(plan)) {
            streams.messages()
                    .printf(
                            "--min-score %.2f holds back what the alert budget takes for alerts, from %.2f on: lower it or leave it out%n",
                            leastScore.under(plan), plan.lowestThreshold().orElseThrow());
        }
    }

    private AlertBudget budget(References enrolled) {
        return matchArguments.budget().of(enrolled.enrolled().size());
    }

    private Weighing weighing(Calibration calibration, AlertPlan plan, RunDates dates) {
        Weighing weighing = new Weighing(calibration, plan).with(dates);
        if (!dateArguments.ageEvidence()) {
            return weighing;
        }
        ModelLibrary library = pipelineArguments.library();
        return weighing.withAgeEvidence(AgeReadoutModel.open(library, library.embedder()));
    }

    /** Before the models load and the references are read: a wrong path or date shows at once. */
    private RunDates checked(Path references, Path images, Optional<Path> out) {
        List<PictureFile> photos = PictureFolder.list(references, "references");
        PictureFolder.list(images, "images");
        RunDates dates = dateArguments.read(photos, LocalDate.ofInstant(started, ZoneOffset.UTC));
        out.ifPresent(OutputFolder::prepare);
        return dates;
    }

    private References enrol(FacePipeline pipeline, Path references) throws InterruptedException {
        References enrolled = References.read(
                pipeline::submit, references, matchArguments.face().choice(), pipelineArguments.inFlight());
        streams.messages()
                .printf("references: %d of %d children%n", enrolled.enrolled().size(), enrolled.children());
        FailureList.print(streams.messages(), "reference", enrolled.refused());
        PoorReferences.print(streams.messages(), enrolled.poor());
        if (enrolled.enrolled().isEmpty()) {
            throw new InputException("no reference gave a face to look for: check --references");
        }
        return enrolled;
    }

    private void say(ReferenceFits fits) {
        int count = fits.doubts().size();
        if (count > 0) {
            streams.messages()
                    .printf(
                            "%d %s maybe of another person, resembling none of the child's others; compared all the same: look at them side by side%n",
                            count, count == 1 ? "reference is" : "references are");
            fits.doubts()
                    .forEach(doubt -> streams.messages()
                            .printf(
                                    "  %s: highest score with the others %.2f%n",
                                    doubt.reference().file().path(), doubt.highestScore()));
        }
    }

    private void say(MatchSummary summary) {
        FailureList.print(streams.messages(), "image", summary.failed());
        streams.messages()
                .printf(
                        "%d images = %d with faces + %d without + %d failed; %d faces compared, %d candidates for a person to judge%n",
                        summary.images(),
                        summary.imagesWithFaces(),
                        summary.imagesWithoutFace(),
                        summary.failed().size(),
                        summary.faces(),
                        summary.candidates());
    }

    /** Prints what a run tells as it goes on. */
    private final class Listener implements MatchListener, AutoCloseable {
        private final ReferenceFits fits;
        private Optional<Progress> progress = Optional.empty();
        private Optional<NormalisedScore> last = Optional.empty();

        Listener(ReferenceFits fits) {
            this.fits = fits;
        }

        @Override
        public void started(int images) {
            progress = Optional.of(Progress.of("images", images, streams.messages()));
        }

        @Override
        public void imageDone() {
            progress.ifPresent(Progress::step);
        }

        @Override
        public void candidate(FolderCandidate candidate, NormalisedScore normalised) {
            shortlist.add(candidate);
            last = Optional.of(normalised);
            streams.data().write(CandidateLine.of(candidate, normalised, fits));
        }

        @Override
        public void close() {
            progress.ifPresent(Progress::close);
            last.ifPresent(score -> streams.messages()
                    .println(
                            switch (score) {
                                case NormalisedScore.Normalised normalised ->
                                    "scores are normalised (%s) by cohort %s"
                                            .formatted(normalised.method().label(), normalised.cohort());
                                case NormalisedScore.Plain plain -> "scores are not normalised: " + plain.reason();
                            }));
        }
    }
}
