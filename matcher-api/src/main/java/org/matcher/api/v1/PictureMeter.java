package org.matcher.api.v1;

import io.micrometer.core.instrument.MeterRegistry;
import org.matcher.casework.Enrolment;
import org.matcher.casework.Intake;
import org.matcher.casework.Lookup;
import org.matcher.image.Rejection;
import org.matcher.pipeline.Reading;

/** Counts pictures by outcome, and the faces in them. Thread-safe. */
public final class PictureMeter {
    private static final String PICTURES = "matcher.pictures";

    private final MeterRegistry meters;

    /** Counts into this. */
    public PictureMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts, and hands the outcome on. */
    Reading counted(Reading reading) {
        switch (reading) {
            case Reading.Read read -> read(read.faces().size());
            case Reading.Unreadable unreadable -> rejected(unreadable.reason());
        }
        return reading;
    }

    /** Counts, and hands the outcome on. */
    Enrolment counted(Enrolment enrolment) {
        switch (enrolment) {
            case Enrolment.Enrolled _ -> read(1);
            case Enrolment.NoSuchChild _ -> {} // whether the photo was read is not told
            case Enrolment.NoFace none -> counted(none.photo());
            case Enrolment.SeveralFaces several -> counted(several.photo());
            case Enrolment.NoSuchFace other -> counted(other.photo());
            case Enrolment.QualityNotAccepted refused -> counted(refused.photo());
            case Enrolment.Unreadable unreadable -> counted(unreadable.photo());
        }
        return enrolment;
    }

    /** Counts, and hands the outcome on. */
    Lookup counted(Lookup lookup) {
        switch (lookup) {
            case Lookup.Found found -> counted(found.photo());
            case Lookup.NoFace none -> counted(none.photo());
            case Lookup.SeveralFaces several -> counted(several.photo());
            case Lookup.NoSuchFace other -> counted(other.photo());
            case Lookup.Unreadable unreadable -> counted(unreadable.photo());
        }
        return lookup;
    }

    /** Counts, and hands the outcome on. */
    Intake counted(Intake intake) {
        switch (intake) {
            case Intake.TakenIn taken -> read(taken.image().faces().size());
            case Intake.Unreadable unreadable -> rejected(unreadable.file().reason());
        }
        return intake;
    }

    private void read(int faces) {
        meters.counter(PICTURES, "outcome", faces == 0 ? PictureView.NO_FACE : "faces")
                .increment();
        meters.counter("matcher.faces").increment(faces);
    }

    private void rejected(Rejection reason) {
        meters.counter(PICTURES, "outcome", reason.code()).increment();
    }
}
