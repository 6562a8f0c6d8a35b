-- Instants are microseconds since 1970-01-01T00:00Z; dates are ISO 8601. Vectors and landmarks are little-endian
-- float32, one after the other.

CREATE TABLE child (
    id          TEXT    NOT NULL PRIMARY KEY,
    birth_date  TEXT,
    enrolled_at INTEGER NOT NULL
) STRICT;

-- A picture whose bytes the image store keeps: a reference photo, a scraped image, or both.
CREATE TABLE picture (
    sha256       TEXT    NOT NULL PRIMARY KEY,
    format       TEXT    NOT NULL,
    width        INTEGER NOT NULL,
    height       INTEGER NOT NULL,
    capture_time TEXT, -- the camera's own unstated time zone
    camera       TEXT,
    latitude     REAL,
    longitude    REAL
) STRICT;

-- A scraped image, read by one model.
CREATE TABLE intake (
    image       TEXT    NOT NULL REFERENCES picture (sha256),
    model       TEXT    NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (image, model)
) STRICT;

-- Where a scraped image was seen, in the order of being told.
CREATE TABLE source (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    image      TEXT NOT NULL REFERENCES picture (sha256),
    crawl      TEXT,
    source_url TEXT,
    page_url   TEXT,
    crawled_at INTEGER
) STRICT;

-- NULL differs from NULL in a unique index, so it is given a value that no real one has.
CREATE UNIQUE INDEX source_once ON source (
    image, coalesce(crawl, ''), coalesce(source_url, ''), coalesce(page_url, ''), coalesce(crawled_at, -9223372036854775807)
);

-- The one sequence of references and sightings. AUTOINCREMENT: an id is never used again.
CREATE TABLE face (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    role           TEXT    NOT NULL CHECK (role IN ('reference', 'sighting')),
    image          TEXT    NOT NULL REFERENCES picture (sha256),
    model          TEXT    NOT NULL,
    number         INTEGER NOT NULL, -- place among the image's faces, from 0
    turned         INTEGER NOT NULL, -- quarter turns clockwise
    box_x          REAL    NOT NULL,
    box_y          REAL    NOT NULL,
    box_width      REAL    NOT NULL,
    box_height     REAL    NOT NULL,
    detector_score REAL    NOT NULL,
    age_years      REAL,
    age_low        REAL,
    age_high       REAL,
    landmarks      BLOB    NOT NULL, -- x and y of five points
    vector         BLOB    NOT NULL, -- what is compared
    embedding      BLOB    NOT NULL, -- the net's own output
    checksum       INTEGER NOT NULL  -- CRC-32C of landmarks, vector and embedding, one after the other
) STRICT;

CREATE UNIQUE INDEX sighting_once ON face (image, model, number) WHERE role = 'sighting';
CREATE INDEX face_in_sequence ON face (role, model, id);

-- A face that a case team enrolled. Image, model and number repeat the face's, so that "enrolled once" can be a constraint.
CREATE TABLE reference (
    face        INTEGER NOT NULL PRIMARY KEY REFERENCES face (id),
    child       TEXT    NOT NULL REFERENCES child (id),
    image       TEXT    NOT NULL,
    model       TEXT    NOT NULL,
    number      INTEGER NOT NULL,
    taken_on    TEXT,
    enrolled_at INTEGER NOT NULL,
    UNIQUE (child, image, model, number)
) STRICT;

-- A sighting that may be a child; the reference is the child's nearest.
CREATE TABLE candidate (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    child      TEXT    NOT NULL REFERENCES child (id),
    sighting   INTEGER NOT NULL REFERENCES face (id),
    reference  INTEGER NOT NULL REFERENCES reference (face),
    score      REAL    NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (child, sighting)
) STRICT;

CREATE INDEX candidate_of_sighting ON candidate (sighting);
CREATE INDEX candidate_of_child ON candidate (child, id);
CREATE INDEX candidate_of_reference ON candidate (reference);
