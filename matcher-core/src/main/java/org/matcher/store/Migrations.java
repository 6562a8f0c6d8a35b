package org.matcher.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/** Brings a database's tables up to date. */
final class Migrations {
    private Migrations() {}

    /**
     * Runs what the database has not had yet; an empty one gets its tables.
     *
     * @param dialect the folder of the scripts
     * @throws StoreException if the database is of a newer version
     * @throws FlywayException if a script fails; what it did is undone
     */
    static void run(DataSource source, String dialect) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/matcher/store/" + dialect)
                .loggers("slf4j")
                .load();
        MigrationInfo current = flyway.info().current();
        if (current != null && !current.getState().isResolved()) {
            throw new StoreException(
                    Reason.NEWER_VERSION,
                    "database is of version %s, which this Matcher does not know: use the newer Matcher that wrote it"
                            .formatted(current.getVersion()),
                    null);
        }
        flyway.migrate();
    }

    /** That a script failed for a reason that the database's own codes do not tell better. */
    static StoreException failed(FlywayException fault) {
        return new StoreException(
                Reason.UNAVAILABLE,
                "database could not be brought up to date, nothing was changed: see the cause",
                fault);
    }
}
