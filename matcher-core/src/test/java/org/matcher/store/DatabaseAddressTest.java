package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

final class DatabaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://me:p%40ss%3Aw%2Frd+1@db.example.org:5433/cases?currentSchema=a",
        "postgres://me@db.example.org:5433/cases?password=p%40ss:w/rd+1&currentSchema=a",
        "jdbc:postgresql://db.example.org:5433/cases?currentSchema=a&user=me&password=p@ss:w/rd%2B1",
    })
    void parse_anyForm_isTheSameConnection(String url) {
        PGSimpleDataSource source = DatabaseAddress.parse(url).source();

        assertEquals("db.example.org", source.getServerNames()[0]);
        assertEquals(5433, source.getPortNumbers()[0]);
        assertEquals("cases", source.getDatabaseName());
        assertEquals("a", source.getCurrentSchema());
        assertEquals("me", source.getUser());
        assertEquals("p@ss:w/rd+1", source.getPassword());
    }

    @Test
    void parse_noPassword_hasNoneUntilGiven() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://[::1]/cases");

        assertFalse(address.hasPassword());
        assertNull(address.source().getPassword());
        assertEquals("secret", address.withPassword("secret").source().getPassword());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cases",
                "jdbc:sqlite:s3cret",
                "postgresql://me:s3cret@host",
                "postgresql://me:s3cret@host/",
                "postgresql://me:s3cret@host:port/cases",
                "postgresql://me:s3cret/@host/cases",
                "postgresql://me@host/cases?password=s3cret%zz",
            })
    void parse_somethingElse_isRefusedWithoutRepeatingIt(String url) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> DatabaseAddress.parse(url));

        assertEquals(
                "database URL is not understood: give jdbc:postgresql://HOST:PORT/DATABASE?user=NAME "
                        + "or postgresql://NAME@HOST:PORT/DATABASE, special characters percent-encoded",
                refusal.getMessage());
        assertNull(refusal.getCause());
    }
}
