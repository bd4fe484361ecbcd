-- Version 1 of a local directory.
-- No kind of object is named here: what an object has is JSON, keyed by property. A new property needs no new version.
-- A new kind of object does: a program that does not know it could not tell what a run has done.

CREATE TABLE meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,                  -- a GUID: tells the directory from every other one
    created TEXT NOT NULL              -- universal time, ISO 8601
) STRICT;

CREATE TABLE object (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,            -- the name as names are compared: NFC, trimmed, upper case
    properties TEXT NOT NULL,          -- {"Extension":"5556","Roles":["Agent"]}
    UNIQUE (kind, name_key)
) STRICT;

-- What must be unique, beside names.
CREATE TABLE object_key (
    space TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,                -- of the object: a setting can narrow uniqueness to one kind
    object_id INTEGER NOT NULL REFERENCES object (id) ON DELETE CASCADE,
    PRIMARY KEY (space, key, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX object_key_of_object ON object_key (object_id);

-- Which objects an object names.
CREATE TABLE object_reference (
    object_id INTEGER NOT NULL REFERENCES object (id) ON DELETE CASCADE,
    object_kind TEXT NOT NULL,
    property TEXT NOT NULL,
    kind TEXT NOT NULL,                -- of the object that is named
    key TEXT NOT NULL,                 -- its name_key
    enforced_kind TEXT,                -- its kind, or null where it may be missing
    PRIMARY KEY (object_id, property, key),
    FOREIGN KEY (enforced_kind, key) REFERENCES object (kind, name_key) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The key stands first: the index then serves the foreign key too, which looks for enforced_kind and key.
CREATE INDEX object_reference_to ON object_reference (key, kind, object_kind, property);

CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,                -- universal time, ISO 8601
    user TEXT NOT NULL,
    computer TEXT NOT NULL,
    command TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    undoes INTEGER REFERENCES run (id) -- the run that it takes back
) STRICT;

CREATE TABLE run_source (
    run_id INTEGER NOT NULL REFERENCES run (id),
    ordinal INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (run_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
    run_id INTEGER NOT NULL REFERENCES run (id),
    ordinal INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('Create', 'Update', 'Remove')),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    properties TEXT NOT NULL,          -- {"Extension":["5556","5557"]}: the old and the new value
    path TEXT,                         -- the list that asked for it
    line INTEGER NOT NULL,             -- the row's; 0 where there is none
    PRIMARY KEY (run_id, ordinal)
) STRICT;

CREATE INDEX change_of_object ON change (kind, name_key);
