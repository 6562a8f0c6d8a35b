package org.matcher.api.v1;

import org.matcher.api.edge.Problem;
import org.matcher.api.edge.ProblemType;
import org.matcher.casework.Enrolment;
import org.matcher.face.quality.Quality;
import org.matcher.face.quality.Verdict;
import org.matcher.image.Rejection;
import org.matcher.pipeline.Reading;

/** The problems of a photo. Where faces were found they are told, so that the client can let a person pick. */
final class PhotoProblems {
    private PhotoProblems() {}

    static Problem unreadable(Reading.Unreadable photo) {
        return Problem.of(ProblemType.UNREADABLE_IMAGE, photo.detail())
                .withStatus(status(photo.reason()))
                .with("reason", photo.reason().code());
    }

    static Problem noFace(Reading.Read photo) {
        return Problem.of(ProblemType.NO_FACE, "the picture was read and no face was found in it")
                .with("photo", PictureView.of(photo));
    }

    static Problem severalFaces(Reading.Read photo) {
        return Problem.of(
                        ProblemType.SEVERAL_FACES,
                        "there are %d faces: pick the one that is meant by its number"
                                .formatted(photo.faces().size()))
                .with("photo", PictureView.of(photo));
    }

    static Problem noSuchFace(Reading.Read photo) {
        return Problem.of(
                        ProblemType.NO_SUCH_FACE,
                        "there are %d faces, numbered from 0"
                                .formatted(photo.faces().size()))
                .with("photo", PictureView.of(photo));
    }

    static Problem qualityNotAccepted(Enrolment.QualityNotAccepted refused) {
        Quality quality = refused.quality();
        Verdict verdict = quality.verdict();
        String way =
                verdict == Verdict.WEAK ? "if there is none" : "only if there is no other photo of the child at all";
        return Problem.of(
                        ProblemType.QUALITY_NOT_ACCEPTED,
                        "%s Score %d of 100, good from %d. %s Send a better photo; %s, send this one with acceptQuality %s and an acceptReason."
                                .formatted(
                                        quality.words(),
                                        quality.score(),
                                        Verdict.GOOD_FROM,
                                        verdict.consequence(),
                                        way,
                                        verdict.code()))
                .with("quality", QualityView.of(quality))
                .with("photo", PictureView.of(refused.photo()));
    }

    private static int status(Rejection reason) {
        return switch (reason) {
            case EMPTY -> 400;
            case TOO_MANY_BYTES, TOO_MANY_PIXELS -> 413;
            case NOT_AN_IMAGE, UNSUPPORTED_FORMAT -> 415;
            case BROKEN -> 422;
        };
    }
}
