package org.matcher.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.matcher.folder.FolderCandidate;

/**
 * Writes the report: for each child the references and the candidates by falling score, reference and sighting side by
 * side, with a place for the verdict. The page holds its pictures, has no script and may load nothing (its content
 * security policy says so); pictures are blurred until hovered, focused or printed.
 */
public final class HtmlReport {
    /** The file's name in the folder that is written to. */
    public static final String FILE_NAME = "report.html";

    private final Pictures references;
    private final Pictures images;

    /** A report on files of these folders. */
    public HtmlReport(Path references, Path images) {
        this.references = new Pictures(references);
        this.images = new Pictures(images);
    }

    /**
     * Writes {@value #FILE_NAME}, over an older one if need be.
     *
     * @param folder made if it does not exist
     * @return the file
     * @throws IOException if the disk does not take it
     */
    public Path write(Path folder, RunFacts facts, Shortlist shortlist) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE_NAME);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            write(out, facts, shortlist);
        }
        return file;
    }

    void write(Writer out, RunFacts facts, Shortlist shortlist) throws IOException {
        String style = style();
        out.write("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-%s'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>Matcher: candidates</title>
                <style>%s</style>
                </head>
                <body>
                """.formatted(sha256(style), style));
        out.write(new HeadSection(facts, shortlist).html());
        out.write("<main>\n");
        int number = 0;
        for (Map.Entry<String, List<FolderCandidate>> child :
                shortlist.byChild().entrySet()) {
            number++;
            ChildSection section = new ChildSection(references, images, facts, child.getKey(), number);
            out.write(section.open(child.getValue().size()));
            int rank = 0;
            for (FolderCandidate candidate : child.getValue()) {
                rank++;
                out.write(section.candidate(candidate, rank));
            }
            out.write(section.close());
        }
        out.write("</main>\n");
        out.write(new LeftOutSection(facts).html());
        out.write("</body>\n</html>\n");
    }

    private static String style() throws IOException {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new AssertionError("report.css is part of this jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
