package org.matcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of the command line, made by a process of its own. */
final class ReportCertaintyIT {
    @TempDir
    private Path folder;

    @Test
    void match_reportAndLines_neverSayAPercentageOfCertainty() throws IOException, InterruptedException {
        Path references = Files.createDirectories(folder.resolve("references"));
        Path images = Files.createDirectories(folder.resolve("images"));
        Path out = folder.resolve("out");
        Files.write(references.resolve("a.jpg"), Samples.astronaut());
        Files.write(images.resolve("b.jpg"), Samples.reposted());
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.matcher.cli.Main",
                        "match",
                        "--references=" + references,
                        "--images=" + images,
                        "--out=" + out))
                .redirectError(folder.resolve("messages").toFile())
                .start();
        String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> messages());

        String html = Files.readString(out.resolve("report.html"));
        assertTrue(html.contains("<article"), "there is a candidate to look at");
        Certainty.assertNone(html.replaceAll("data:image/[^\"]*", "").replaceAll("(?s)<style>.*?</style>", ""));
        Certainty.assertNone(lines);
    }

    private String messages() {
        try {
            return Files.readString(folder.resolve("messages"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
