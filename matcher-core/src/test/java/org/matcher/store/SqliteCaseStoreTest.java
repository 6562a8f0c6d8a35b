package org.matcher.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.casework.CaseStore;

final class SqliteCaseStoreTest extends CaseStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected CaseStore open() {
        return new SqlCaseStore(SqliteDatabase.open(folder.resolve("matcher.db")));
    }
}
