-- Companies, people and premises as declared. No row here says who somebody is: personal details stay sealed in the
-- ledger under the person's own key and are opened from `fact` when somebody may read them.
create table read.company (
  id      uuid primary key,
  fact    uuid not null,  -- what was declared last
  version int  not null
);

create table read.person (
  id             uuid primary key,
  company        uuid not null,  -- who declared the person
  fact           uuid not null,
  version        int  not null,
  national_index text,           -- keyed blind index of the national id; null once erased
  passport_index text,
  erased_at      timestamptz(3)
);
create index person_by_national_id on read.person (national_index) where national_index is not null;
create index person_by_passport on read.person (passport_index) where passport_index is not null;

create table read.premises (
  id          uuid primary key,
  company     uuid not null,
  fact        uuid not null,
  version     int  not null,
  residential boolean not null,
  landlord    uuid,
  erased_at   timestamptz(3)
);

create table read.carrier (
  id      uuid primary key,
  code    text  not null,
  name    jsonb not null,
  version int   not null
);
create unique index carrier_by_code on read.carrier (code);
