package org.matcher.store;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Finds the programs of a PostgreSQL server: those of the build's test dependency, or those of this machine. */
final class PostgresPrograms {
    private static final Path UNPACKED = Path.of("target", "postgresql-server").toAbsolutePath();

    private PostgresPrograms() {}

    /** The folder of {@code initdb} and {@code postgres}; empty if there are none that run here. */
    static Optional<Path> find() throws IOException {
        Optional<Path> bundled = unpack();
        return bundled.isPresent() ? bundled : installed();
    }

    private static Optional<Path> unpack() throws IOException {
        if (Files.notExists(UNPACKED)) {
            try (InputStream archive =
                    PostgresPrograms.class.getResourceAsStream("/postgres-%s.txz".formatted(platform()))) {
                if (archive == null) {
                    return Optional.empty();
                }
                Path unfinished =
                        Files.createTempDirectory(Files.createDirectories(UNPACKED.getParent()), "postgresql");
                unpack(archive, unfinished);
                Files.move(unfinished, UNPACKED, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return Optional.of(UNPACKED.resolve("bin")).filter(PostgresPrograms::runs);
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String hardware = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return (system.startsWith("win") ? "windows" : system.startsWith("mac") ? "darwin" : system) + "-" + hardware;
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream files =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    unpack(files, entry, file);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream files, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new FileAlreadyExistsException("archive has a hard link, which is not understood");
        } else {
            Files.copy(files, file);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
                throw new IOException("a program cannot be made executable");
            }
        }
    }

    /** On the path, or where Debian keeps what it leaves off the path; the newest first. */
    private static Optional<Path> installed() throws IOException {
        List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            List<Path> newestFirst = versions.sorted((one, other) -> other.compareTo(one))
                    .map(version -> version.resolve("bin"))
                    .toList();
            return Stream.concat(newestFirst.stream(), folders.stream())
                    .filter(PostgresPrograms::runs)
                    .findFirst();
        }
    }

    private static boolean runs(Path folder) {
        for (String program : List.of("initdb", "postgres")) {
            try {
                Process process = new ProcessBuilder(folder.resolve(program).toString(), "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() != 0) {
                    return false;
                }
            } catch (IOException e) { // not there, or of another platform
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
