package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.matcher.cli.output.BaselineChanges;
import org.matcher.cli.output.IdentificationLine;
import org.matcher.cli.output.Progress;
import org.matcher.embed.ModelId;
import org.matcher.evaluate.PictureTemplates;
import org.matcher.evaluate.openset.Bootstrap;
import org.matcher.evaluate.openset.Identification;
import org.matcher.evaluate.openset.OpenSetLists;
import org.matcher.folder.InputException;
import org.matcher.pipeline.FacePipeline;
import org.matcher.report.EvaluationPage;

/** Open-set identification: figures as data, what to know of them as messages, a page of curves. */
record OpenSetRun(
        Streams streams, PipelineArguments pipelineArguments, EvaluationArguments arguments, OpenSetArguments openSet) {
    int run() throws InterruptedException, IOException {
        Optional<BaselineChanges> baseline = arguments.baseline();
        OpenSetLists lists = openSet.lists(arguments.images());
        openSet.out().ifPresent(OutputFolder::prepare);
        PictureTemplates read;
        ModelId model;
        try (FacePipeline pipeline = pipelineArguments.open()) {
            model = pipeline.model();
            read = read(pipeline, lists);
        }
        FailureList.print(streams.messages(), "picture", read.failed());
        if (read.templates().isEmpty()) {
            throw new InputException("no picture of the lists gave a face: check --images");
        }
        Identification result =
                Identification.of(lists, read, openSet.fusion(), openSet.normalise(), Bootstrap.DEFAULT);
        result.notes().forEach(streams.messages()::println);
        IdentificationLine line = IdentificationLine.of(result);
        streams.data().write(line);
        baseline.ifPresent(before -> before.to(line).forEach(streams.messages()::println));
        if (openSet.out().isPresent()) {
            EvaluationPage page =
                    new EvaluationPage(Instant.now(), VersionProvider.version(), model, openSet.fusion(), result);
            Path file = page.write(openSet.out().get());
            streams.messages().printf("page: %s%n", file.toAbsolutePath().normalize());
        }
        return ExitCode.ofItems(lists.files().size(), read.failed().size());
    }

    private PictureTemplates read(FacePipeline pipeline, OpenSetLists lists) throws InterruptedException {
        try (Progress progress = Progress.of("pictures", lists.files().size(), streams.messages())) {
            return PictureTemplates.read(
                    pipeline::submit,
                    arguments.cache(pipeline, pipelineArguments.models()),
                    lists.images(),
                    lists.files(),
                    pipelineArguments.inFlight(),
                    progress::step);
        }
    }
}
