package org.matcher.store;

import org.matcher.casework.CaseStore;

final class PostgresCaseStoreTest extends CaseStoreContract {
    private final PostgresServer server = PostgresServer.shared();
    private final DatabaseAddress address = server.newSchema("contract_" + System.nanoTime());

    @Override
    protected CaseStore open() {
        return new SqlCaseStore(PostgresDatabase.open(address));
    }
}
