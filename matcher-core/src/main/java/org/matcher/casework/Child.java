package org.matcher.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A missing child, by pseudonym. */
public record Child(ChildId id, Optional<LocalDate> birthDate, Instant enrolledAt) {}
