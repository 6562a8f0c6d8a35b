package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.store.DatabaseAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which database has the casework, for every command that opens a data directory. */
final class DatabaseArguments {
    /** As PostgreSQL's own programs take it. */
    private static final String PASSWORD = "PGPASSWORD";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "PostgreSQL database for the casework instead of a file in the data directory: "
                    + "postgresql://NAME@HOST:PORT/DATABASE or a jdbc:postgresql: URL. The password comes from "
                    + "--database-password-file or PGPASSWORD, for others can see a command line.")
    private @Nullable String url;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the database user's password.")
    private @Nullable Path passwordFile;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    DatabaseArguments() {}

    /** Empty if the data directory has the casework. */
    Optional<DatabaseAddress> address(Map<String, String> environment) {
        if (url == null) {
            if (passwordFile != null) {
                throw wrong("--database-password-file is of no use without --database-url: give both or neither");
            }
            return Optional.empty();
        }
        try {
            DatabaseAddress address = DatabaseAddress.parse(url);
            if (passwordFile != null) {
                if (address.hasPassword()) {
                    throw wrong("password is given twice: leave it out of --database-url");
                }
                return Optional.of(address.withPassword(firstLine(passwordFile)));
            }
            String ambient = environment.get(PASSWORD);
            return Optional.of(address.hasPassword() || ambient == null ? address : address.withPassword(ambient));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw wrong("--database-password-file cannot be read: see that it is there and is yours");
        }
    }

    private ParameterException wrong(@Nullable String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
