package org.matcher.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.evaluate.openset.CohortUse;
import org.matcher.evaluate.openset.LabelledList;
import org.matcher.evaluate.openset.OpenSetLists;
import org.matcher.evaluate.openset.ScoreFusion;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.folder.PictureFile;
import org.matcher.folder.PictureFolder;
import picocli.CommandLine.Option;

/** The options of an open-set identification. */
final class OpenSetArguments {
    @Option(
            names = "--gallery",
            paramLabel = "FILE",
            description = "CSV of the known people, with a line path,identity[,age] of the columns' names.")
    private @Nullable Path gallery;

    @Option(
            names = "--probes",
            paramLabel = "FILE",
            description = "CSV of the pictures to search with, likewise; any further column is a stratum. Probes whose "
                    + "identity is not in the gallery are strangers, who should raise no alarm.")
    private @Nullable Path probes;

    @Option(
            names = "--distractors",
            paramLabel = "DIR",
            description = "Folder of pictures of yet other people, searched together with the gallery.")
    private @Nullable Path distractors;

    @Option(
            names = "--fusion",
            paramLabel = "RULE",
            description = "Score of a person with several pictures: best (the default) or mean.")
    private ScoreFusion fusion = ScoreFusion.BEST;

    @Option(
            names = "--normalise",
            paramLabel = "HOW",
            description =
                    "Normalises scores by a part of the distractors, who need a thousand faces: none (the default), z "
                            + "(z-norm) or s (S-norm).")
    private NormaliseOption normalise = NormaliseOption.NONE;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for evaluation.html, a page with the curves.")
    private @Nullable Path out;

    OpenSetArguments() {}

    boolean isAsked() {
        return gallery != null || probes != null || distractors != null || out != null;
    }

    boolean isComplete() {
        return gallery != null && probes != null;
    }

    boolean lacksCohort() {
        return isNormalised() && distractors == null;
    }

    private boolean isNormalised() {
        return normalise.method().isPresent();
    }

    Optional<Method> normalise() {
        return normalise.method();
    }

    OpenSetLists lists(Path images) {
        if (gallery == null || probes == null) {
            throw new IllegalStateException("both lists were checked to be given");
        }
        List<PictureFile> others = distractors == null ? List.of() : absolute(distractors);
        if (isNormalised()) {
            CohortUse.requireEnough(others.size());
        }
        return new OpenSetLists(list(gallery, "gallery"), list(probes, "probes"), images, others);
    }

    private static LabelledList list(Path file, String name) {
        return EvaluationArguments.read(file, name, "--" + name, text -> LabelledList.read(text, name));
    }

    private static List<PictureFile> absolute(Path folder) {
        return PictureFolder.list(folder, "distractors").stream()
                .map(file -> new PictureFile(file.in(folder).toAbsolutePath().toString()))
                .toList();
    }

    ScoreFusion fusion() {
        return fusion;
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }
}
