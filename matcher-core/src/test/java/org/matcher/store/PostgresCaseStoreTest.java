package org.matcher.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.matcher.casework.CaseStore;

final class PostgresCaseStoreTest extends CaseStoreContract {
    private static DatabaseAddress address;

    @BeforeAll
    static void makeSchema() {
        address = PostgresServer.shared().newSchema("contract");
    }

    @Override
    protected CaseStore open() {
        return new SqlCaseStore(PostgresDatabase.open(address));
    }

    @AfterEach
    void empty() {
        PostgresServer.shared()
                .run(
                        "SET search_path = contract",
                        "TRUNCATE child, picture, intake, source, face, reference, candidate RESTART IDENTITY");
    }
}
