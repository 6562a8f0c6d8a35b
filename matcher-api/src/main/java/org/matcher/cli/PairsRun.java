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
            streams.messages()
                    .printf(
                            "the pairs give no folds: they were dealt out in turn; folds with pairs: %d%n",
                            list.folds());
        }
        if (list.folds() < 2) {
            throw new InputException("the pairs fill only one fold, and a threshold must come from other pairs than it "
                    + "judges: give two same or two different pairs, or a column fold");
        }
        try (FacePipeline pipeline = pipelineArguments.open()) {
            PairScores scores = score(pipeline, list);
            FailureList.print(streams.messages(), "picture", scores.failed());
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
