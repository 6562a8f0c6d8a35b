package org.matcher.cli;

import org.matcher.folder.FaceChoice;

/** What a person may say of a photo with several faces. */
enum FaceOption {
    ONLY(FaceChoice.ONLY),
    LARGEST(FaceChoice.LARGEST);

    static final String DESCRIPTION =
            "Which face of a reference counts: only (the default) refuses photos of several, largest takes the largest.";

    private final FaceChoice choice;

    FaceOption(FaceChoice choice) {
        this.choice = choice;
    }

    FaceChoice choice() {
        return choice;
    }
}
