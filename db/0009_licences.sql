-- The register: one row an entry (licence, centre in transition, exemption certificate) and what is bound to it.
create table read.licence (
  id                uuid primary key,
  version           int not null,
  number            text not null unique collate "C",
  kind              text not null check (kind in ('licence', 'transitional', 'exempt')),
  class             text not null,
  application       uuid,
  company           uuid not null,
  organisation      uuid,
  holder            text not null,
  holder_urdu       text,
  holdings          uuid not null unique,
  valid_from        timestamptz(3) not null,
  valid_until       timestamptz(3),
  provisional_until timestamptz(3),
  confirmed_at      timestamptz(3),
  continued_by      uuid,
  continued_until   timestamptz(3),
  surrendered_from  timestamptz(3),
  ended_why         text check (ended_why in ('licensed', 'refused', 'not-applied', 'not-claimed')),
  ended_at          timestamptz(3),
  successor         uuid,
  claim_code_hash   text unique,
  claimed           boolean not null,
  court_direction   jsonb
);
create unique index one_licence_an_application on read.licence (application) where kind = 'licence';
create index licence_of_company on read.licence (company);
create index licence_of_organisation on read.licence (organisation);
create index licence_by_end on read.licence (valid_until);
create index licence_by_provisional_end on read.licence (provisional_until) where confirmed_at is null;

-- `since` is the version of the licence's fact that began the item: an item can begin again later.
create table read.licence_premises (
  licence     uuid not null,
  id          uuid not null,
  since       int not null,
  line        text,
  unit        text,
  area        text,
  city        text,
  district    text not null,
  residential boolean not null,
  seats       int,
  from_at     timestamptz(3) not null,
  until_at    timestamptz(3),
  primary key (licence, id, since)
);
create table read.licence_condition (
  licence  uuid not null,
  id       text not null,
  since    int not null,
  text     jsonb not null,
  from_at  timestamptz(3) not null,
  until_at timestamptz(3),
  primary key (licence, id, since)
);
-- Never public.
create table read.licence_person (
  licence  uuid not null,
  person   uuid not null,
  role     text not null,
  since    int not null,
  from_at  timestamptz(3) not null,
  until_at timestamptz(3),
  primary key (licence, person, role, since)
);
create index licence_person_by_person on read.licence_person (person);

-- The timeline of each licence, recomputed whenever a fact of its own, of its orders or of its stays is recorded.
create table read.standing (
  licence      uuid not null,
  view         text not null collate "C", -- licence; numbers (those no order names); or a number that an order names
  from_at      timestamptz(3) not null,
  until_at     timestamptz(3),
  verdict      text not null,
  may_operate  text not null check (may_operate in ('yes', 'no', 'partly')),
  court_orders jsonb not null,
  primary key (licence, view, from_at)
);

-- What the register is searched by: words of names, cities and licence numbers in either script.
create table read.register_word (
  licence uuid not null,
  kind    text not null check (kind in ('word', 'city')),
  word    text not null collate "C",
  primary key (licence, kind, word)
);
create index register_word_by_word on read.register_word (kind, word, licence);

-- The last serial given in a year; gaps are allowed, repeats are not.
create table work.licence_serial (
  year int primary key,
  last int not null check (last > 0)
);
