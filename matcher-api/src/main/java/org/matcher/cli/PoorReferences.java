package org.matcher.cli;

import java.io.PrintStream;
import java.util.List;
import org.matcher.face.quality.Verdict;
import org.matcher.folder.FileFace;

/** Says which references are not good: they are compared, but a child who is there is missed more often. */
final class PoorReferences {
    private static final int MOST_LISTED = 20;

    private PoorReferences() {}

    /** Nothing if there is none. */
    static void print(PrintStream messages, List<FileFace> poor) {
        if (poor.isEmpty()) {
            return;
        }
        long notSearchable = poor.stream()
                .filter(face -> face.quality().verdict() == Verdict.NOT_SEARCHABLE)
                .count();
        messages.printf(
                "references of poor quality: %d weak, %d not searchable; compared all the same, but they miss their child"
                        + " more often: give better photos%n",
                poor.size() - notSearchable, notSearchable);
        poor.stream()
                .limit(MOST_LISTED)
                .forEach(face -> messages.printf(
                        "  %s: %s%n", face.file().path(), face.quality().words()));
        if (poor.size() > MOST_LISTED) {
            messages.printf("  and %d more%n", poor.size() - MOST_LISTED);
        }
    }
}
