package org.matcher.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.matcher.folder.FileResult;

/**
 * Lists what failed, for the person who gave the files: how many by reason, then each file with what to do. File names are
 * said here and in no log.
 */
final class FailureList {
    private FailureList() {}

    /** @param what one of the things that were read, to which an s makes the plural */
    static void print(PrintStream messages, String what, List<FileResult.Failed> failed) {
        if (failed.isEmpty()) {
            return;
        }
        Map<String, Long> byReason = failed.stream()
                .collect(Collectors.groupingBy(FileResult.Failed::reason, TreeMap::new, Collectors.counting()));
        String counts = byReason.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        messages.printf("%d %s failed: %s%n", failed.size(), failed.size() == 1 ? what : what + "s", counts);
        failed.forEach(failure -> messages.println(line(failure)));
    }

    static String line(FileResult.Failed failure) {
        String boxes = failure.faces().stream()
                .map(box -> "%.0fx%.0f at %.0f,%.0f".formatted(box.width(), box.height(), box.x(), box.y()))
                .collect(Collectors.joining("; "));
        return "  %s: %s%s"
                .formatted(failure.file().path(), failure.detail(), boxes.isEmpty() ? "" : " (" + boxes + ")");
    }
}
