package org.matcher.gallery.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;
import org.matcher.gallery.GalleryException;
import org.matcher.gallery.VectorSpace;

/**
 * Looks at an index before it is used: its commit and every file that was not read before are read to the end and compared
 * with their checksums; of the others, length, time and footer are compared with what is remembered.
 */
final class IndexCheck {
    private final FSDirectory index;
    private final VectorSpace space;
    private final CheckedFiles checked;

    IndexCheck(FSDirectory index, VectorSpace space, CheckedFiles checked) {
        this.index = index;
        this.space = space;
        this.checked = checked;
    }

    /**
     * Why the index cannot serve, if it is there and cannot.
     *
     * @throws GalleryException if a newer version of the program wrote it
     * @throws IOException if the disk refuses
     */
    Optional<String> fault() throws IOException {
        try {
            String commit = SegmentInfos.getLastCommitSegmentsFileName(index);
            return commit == null ? Optional.empty() : fault(readWhole(commit));
        } catch (GalleryException newer) {
            throw newer;
        } catch (NoSuchFileException missing) {
            return Optional.of("a file of it is missing");
        } catch (FileSystemException refused) { // no rights, no handles: nothing is known of the index
            throw refused;
        } catch (IOException | RuntimeException damaged) { // damaged bytes make Lucene throw nearly anything
            return Optional.of(
                    "it is damaged or of another version, " + damaged.getClass().getSimpleName());
        }
    }

    private Optional<String> fault(SegmentInfos segments) throws IOException {
        Optional<CommitRecord> record = CommitRecord.from(segments.getUserData());
        if (record.isEmpty()) {
            return Optional.of("its commit does not say which model it is of");
        }
        if (record.get().isNewer()) {
            throw newer(null);
        }
        Optional<String> unfit = record.get().unfitFor(space);
        if (unfit.isPresent()) {
            return unfit;
        }
        Collection<String> files = segments.files(false);
        for (String file : files) {
            if (!checked.isUnchanged(file)) {
                checked.read(file);
            }
        }
        DirectoryReader.open(index).close();
        checked.keep(files);
        return Optional.empty();
    }

    /** Reads a commit whose checksum is right: if it is not understood, it is not for damage. */
    private SegmentInfos readWhole(String commit) throws IOException {
        try (IndexInput input = index.openInput(commit, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
        }
        try {
            return SegmentInfos.readCommit(index, commit);
        } catch (IndexFormatTooNewException newer) {
            throw newer(newer);
        }
    }

    private static GalleryException newer(@Nullable Exception cause) {
        return new GalleryException(
                GalleryException.Kind.NEWER_FORMAT,
                "index was written by a newer version of this program, this one reads up to format %d: start the newer version, or give this one another data directory"
                        .formatted(CommitRecord.FORMAT_VERSION),
                cause);
    }
}
