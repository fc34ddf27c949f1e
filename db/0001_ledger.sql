-- The ledger: every change anybody makes, as a fact. Rows are appended; only erasure by law empties `personal`.
create schema ledger;
create schema read;  -- what replay rebuilds from the facts
-- schema work (drafts, idempotency, outbox: exported, not compared) was made with the list of migrations

create table ledger.fact (
  seq             bigint generated always as identity primary key,
  id              uuid not null unique,
  xid             xid8 not null default pg_current_xact_id(),
  subject         uuid not null,
  subject_version int not null check (subject_version > 0),
  type            text not null,
  schema          int not null,
  agency          text,
  by              uuid not null,
  at              timestamptz(3) not null, -- when it was true
  recorded_at     timestamptz(3) not null, -- when the office learned it
  data            text not null,           -- canonical JSON (RFC 8785), structure only
  keyed_to        uuid,                    -- whose key seals `personal`
  personal        bytea,                   -- nonce, ciphertext, tag (AES-256-GCM) of {payload, salt}
  inner_mac       bytea,                   -- HMAC-SHA256(salt, payload)
  key             bytea not null,          -- random, of the outer commitment
  commitment      bytea not null,          -- HMAC-SHA256(key, header + data + inner)
  unique (subject, subject_version)
);
create index fact_in_commit_order on ledger.fact (xid, seq);
create index fact_of_person on ledger.fact (keyed_to) where keyed_to is not null;

create table ledger.person_key (
  keyed_to uuid primary key,
  key      bytea not null
);

-- The gap-free order in which the log takes facts, given by one sequencer after commit.
create table ledger.log_index (
  index bigint primary key,
  seq   bigint not null unique references ledger.fact (seq)
);
create table ledger.sequencer (
  single boolean primary key default true check (single),
  xid  xid8 not null,
  seq  bigint not null
);
insert into ledger.sequencer (xid, seq) values ('0', 0);

-- One answer a key: the same key gives the same answer, never a second act.
create table work.idempotency (
  principal uuid not null,
  key       text not null,
  request   bytea not null, -- SHA-256 of what was asked
  answer    text,           -- canonical JSON
  at        timestamptz(3) not null,
  primary key (principal, key)
);
create index idempotency_by_age on work.idempotency (at);
