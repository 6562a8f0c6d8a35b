-- As the SQLite tables of the same version; instants, dates, vectors and landmarks are kept alike. Texts compare by code
-- points in every database, whatever its own collation.

-- One row: what the data directory of this database says that it belongs to.
CREATE TABLE installation (
    id uuid NOT NULL PRIMARY KEY
);

INSERT INTO installation VALUES (gen_random_uuid());

CREATE TABLE child (
    id          text   COLLATE "C" NOT NULL PRIMARY KEY,
    birth_date  text   COLLATE "C",
    enrolled_at bigint NOT NULL
);

-- A picture whose bytes the image store keeps: a reference photo, a scraped image, or both.
CREATE TABLE picture (
    sha256       text    COLLATE "C" NOT NULL PRIMARY KEY,
    format       text    COLLATE "C" NOT NULL,
    width        integer NOT NULL,
    height       integer NOT NULL,
    capture_time text    COLLATE "C", -- the camera's own unstated time zone
    camera       text    COLLATE "C",
    latitude     double precision,
    longitude    double precision
);

-- A scraped image, read by one model.
CREATE TABLE intake (
    image       text   COLLATE "C" NOT NULL REFERENCES picture (sha256),
    model       text   COLLATE "C" NOT NULL,
    received_at bigint NOT NULL,
    PRIMARY KEY (image, model)
);

-- Where a scraped image was seen, in the order of being told.
CREATE TABLE source (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    image      text   COLLATE "C" NOT NULL REFERENCES picture (sha256),
    crawl      text   COLLATE "C",
    source_url text   COLLATE "C",
    page_url   text   COLLATE "C",
    crawled_at bigint
);

-- An index holds at most 2,704 bytes a row, a URL may be longer. Immutable, because the encoding is named.
CREATE FUNCTION text_digest(text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT sha256(convert_to(coalesce($1, ''), 'UTF8')) $$;

-- NULL differs from NULL in a unique index, so it is given a value that no real one has.
CREATE UNIQUE INDEX source_once ON source (
    image, text_digest(crawl), text_digest(source_url), text_digest(page_url),
    coalesce(crawled_at, -9223372036854775807)
);

-- The one sequence of references and sightings. A sequence never gives a number twice.
CREATE TABLE face (
    id             bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    role           text    COLLATE "C" NOT NULL CHECK (role IN ('reference', 'sighting')),
    image          text    COLLATE "C" NOT NULL REFERENCES picture (sha256),
    model          text    COLLATE "C" NOT NULL,
    number         integer NOT NULL, -- place among the image's faces, from 0
    turned         integer NOT NULL, -- quarter turns clockwise
    box_x          real    NOT NULL,
    box_y          real    NOT NULL,
    box_width      real    NOT NULL,
    box_height     real    NOT NULL,
    detector_score real    NOT NULL,
    age_years      real,
    age_low        real,
    age_high       real,
    landmarks      bytea   NOT NULL, -- x and y of five points
    vector         bytea   NOT NULL, -- what is compared
    embedding      bytea   NOT NULL, -- the net's own output
    checksum       bigint  NOT NULL  -- CRC-32C of landmarks, vector and embedding, one after the other
);

-- Floats do not compress: the attempt would cost time at every face.
ALTER TABLE face ALTER COLUMN vector SET STORAGE EXTERNAL;
ALTER TABLE face ALTER COLUMN embedding SET STORAGE EXTERNAL;

CREATE UNIQUE INDEX sighting_once ON face (image, model, number) WHERE role = 'sighting';
CREATE INDEX face_in_sequence ON face (role, model, id);

-- A face that a case team enrolled. Image, model and number repeat the face's, so that "enrolled once" can be a constraint.
CREATE TABLE reference (
    face        bigint  NOT NULL PRIMARY KEY REFERENCES face (id),
    child       text    COLLATE "C" NOT NULL REFERENCES child (id),
    image       text    COLLATE "C" NOT NULL,
    model       text    COLLATE "C" NOT NULL,
    number      integer NOT NULL,
    taken_on    text    COLLATE "C",
    enrolled_at bigint  NOT NULL,
    UNIQUE (child, image, model, number)
);

-- A sighting that may be a child; the reference is the child's nearest.
CREATE TABLE candidate (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child      text   COLLATE "C" NOT NULL REFERENCES child (id),
    sighting   bigint NOT NULL REFERENCES face (id),
    reference  bigint NOT NULL REFERENCES reference (face),
    score      real   NOT NULL,
    created_at bigint NOT NULL,
    UNIQUE (child, sighting)
);

CREATE INDEX candidate_of_sighting ON candidate (sighting);
CREATE INDEX candidate_of_child ON candidate (child, id);
CREATE INDEX candidate_of_reference ON candidate (reference);
