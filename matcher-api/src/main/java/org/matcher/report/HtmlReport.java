package org.matcher.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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
        out.write(PageHead.html("Matcher: candidates", "report.css"));
        out.write(new HeadSection(facts, shortlist).html());
        out.write("<main>\n");
        out.write(new DoubtSection(facts).html());
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
        out.write(new PoorReferencesSection(facts).html());
        out.write("</main>\n");
        out.write(new LeftOutSection(facts).html());
        out.write("</body>\n</html>\n");
    }
}
