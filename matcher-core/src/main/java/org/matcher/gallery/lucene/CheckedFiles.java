package org.matcher.gallery.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Remembers in a file which files of an index were read to their end and agreed with their checksums, so that the next
 * start need not read gigabytes again. A file counts as unchanged while its length, its time of change and the checksum
 * in its footer are those that were remembered. Lucene never changes a file once it is written. Not thread-safe.
 *
 * <p>The memory may be lost or damaged at any time: then more is read.
 */
final class CheckedFiles {
    private final Path memory;
    private final FSDirectory index;
    private final Map<String, String> seals = new HashMap<>();

    private CheckedFiles(Path memory, FSDirectory index) {
        this.memory = memory;
        this.index = index;
    }

    /** What the file {@code memory} holds of that index; nothing if it is not there or not whole. */
    static CheckedFiles load(Path memory, FSDirectory index) throws IOException {
        CheckedFiles checked = new CheckedFiles(memory, index);
        if (Files.exists(memory)) {
            String text = Files.readString(memory, StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('\n', text.length() - 2) + 1;
            if (text.substring(end).equals(checksum(text.substring(0, end)))) {
                text.substring(0, end).lines().forEach(checked::addLine);
            }
        }
        return checked;
    }

    private void addLine(String line) {
        int tab = line.indexOf('\t');
        seals.put(line.substring(0, tab), line.substring(tab + 1));
    }

    /** It was read to its end before and nothing tells of a change since. */
    boolean isUnchanged(String file) throws IOException {
        String seal = seals.get(file);
        return seal != null && seal.equals(seal(file));
    }

    /**
     * Reads a file to its end and remembers it. Gives its length.
     *
     * @throws IOException if it does not agree with its checksum
     */
    long read(String file) throws IOException {
        String seal = seal(file);
        try (IndexInput input = index.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
            seals.put(file, seal);
            return input.length();
        }
    }

    private String seal(String file) throws IOException {
        Path path = index.getDirectory().resolve(file);
        long changed = Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS);
        try (IndexInput input = index.openInput(file, IOContext.READONCE)) {
            return String.format(Locale.ROOT, "%d\t%d\t%x", input.length(), changed, CodecUtil.retrieveChecksum(input));
        }
    }

    /** Forgets all others and writes what is left. */
    void keep(Collection<String> files) throws IOException {
        seals.keySet().retainAll(files);
        StringBuilder text = new StringBuilder();
        seals.forEach(
                (file, seal) -> text.append(file).append('\t').append(seal).append('\n'));
        Path written = memory.resolveSibling(memory.getFileName() + ".new");
        Files.writeString(written, text + checksum(text.toString()), StandardCharsets.ISO_8859_1);
        Files.move(written, memory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has the next start read everything. */
    void forget() throws IOException {
        seals.clear();
        Files.deleteIfExists(memory);
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x\n", sum.getValue());
    }
}
