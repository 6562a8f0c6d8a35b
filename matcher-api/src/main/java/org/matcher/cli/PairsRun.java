package org.matcher.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.matcher.cli.output.BaselineChanges;
import org.matcher.cli.output.EvaluationLine;
import org.matcher.cli.output.Progress;
import org.matcher.evaluate.PairList;
import org.matcher.evaluate.PairScores;
import org.matcher.folder.InputException;
import org.matcher.pipeline.FacePipeline;

/** 1:1 evaluation of labelled pairs. */
record PairsRun(Streams streams, PipelineArguments pipelineArguments, EvaluationArguments arguments) {
    int run(Path pairs) throws InterruptedException {
        Optional<BaselineChanges> baseline = arguments.baseline();
        PairList list = EvaluationArguments.read(pairs, "pairs", "--pairs", PairList::read);
        if (!list.foldsGiven()) {
            streams.messages().printf("the pairs give no folds: %d were dealt out in turn%n", PairList.DEALT_FOLDS);
        }
        try (FacePipeline pipeline = pipelineArguments.open()) {
            PairScores scores = score(pipeline, list);
            FailureList.print(streams.messages(), "pictures", scores.failed());
            if (scores.failed().size() == scores.pictures()) {
                throw new InputException("no picture of the pairs gave a face: check --images");
            }
            EvaluationLine line = EvaluationLine.of(scores, list.foldsGiven(), pipeline.model());
            streams.data().write(line);
            baseline.ifPresent(before -> before.to(line).forEach(streams.messages()::println));
            return ExitCode.ofItems(scores.pictures(), scores.failed().size());
        }
    }

    private PairScores score(FacePipeline pipeline, PairList list) throws InterruptedException {
        try (Progress progress = Progress.of("pictures", PairScores.pictures(list.pairs()), streams.messages())) {
            return PairScores.of(
                    pipeline::submit,
                    arguments.cache(pipeline, pipelineArguments.models()),
                    list.pairs(),
                    arguments.images(),
                    pipelineArguments.inFlight(),
                    progress::step);
        }
    }
}
