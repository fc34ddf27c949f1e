-- Whom applications resemble, what people decided of it, the watch lists, and the models that weigh.

create table read.screening (
  id           uuid primary key,
  version      int not null,
  application  uuid not null unique,
  reference    text not null,
  organisation uuid not null,
  company      uuid not null,
  app_version  int not null,
  hash         text not null,
  made_at      timestamptz(3) not null,
  fact         uuid not null,          -- with what its marks say
  models       jsonb not null,
  counts       jsonb not null,
  matches      jsonb not null,         -- ids and weights, the likeliest first; never a name
  bits         double precision,       -- of the likeliest shut centre; null where nothing is shared with any
  probability  double precision,
  ended_as     text                    -- the state in which the application came to its end
);
create index screening_queue on read.screening (bits desc, application) where ended_as is null and bits is not null;

create table read.screening_match (
  id          uuid primary key,
  version     int not null,
  application uuid not null,
  other       uuid not null,
  decision    text check (decision in ('same', 'different', 'cannot-tell')),
  evidence    text,
  rests       jsonb,
  bits        double precision,        -- when it was decided
  officer     uuid,
  decided_at  timestamptz(3),
  disclosed_evidence text,
  disclosed_at timestamptz(3),
  answer_by   timestamptz(3),
  answered_at timestamptz(3),
  sealed      boolean not null
);
create index screening_match_told on read.screening_match (disclosed_at) where disclosed_at is not null;
create index screening_match_of on read.screening_match (application);

create table read.watch_list (
  id          uuid primary key,
  version     int not null,
  name        text not null unique,
  source      text not null,
  dated       date not null,
  format      text not null check (format in ('ftm', 'csv')),
  edition     int not null,
  hash        text not null,
  entries     int not null,
  added       int not null,
  changed     int not null,
  removed     int not null,
  unread      int not null,
  imported_at timestamptz(3) not null
);

-- What the office's own lists say openly; who it is stays sealed in the ledger.
create table read.own_entry (
  id       uuid primary key,
  version  int not null,
  list     text not null,
  role     text not null,
  outcome  text not null,
  from_at  timestamptz(3) not null,
  drops_on timestamptz(3),
  fact     uuid not null
);

create table read.calibration (
  id      uuid primary key,
  version int not null,
  slope   double precision not null,
  same    int not null,
  different int not null,
  at      timestamptz(3) not null
);

-- Entries of published lists by edition: half-open, null while the newest edition has it.
create table work.list_entry (
  list    uuid not null,
  entry   text not null collate "C",
  since   int not null,
  until   int,
  hash    text not null,
  content jsonb not null,
  primary key (list, entry, since)
);
create index list_entry_now on work.list_entry (list, entry) where until is null;

-- Models by their hash: what a weight rests on can be replayed from here.
create table work.screening_model (
  hash    text primary key,
  kind    text not null check (kind in ('people', 'companies')),
  records int not null,
  made_at timestamptz(3) not null,
  model   text not null
);
create index screening_model_newest on work.screening_model (kind, made_at desc);

-- Lists, entries and orders as they stood when everything open was last held against them.
create table work.screening_progress (
  one    boolean primary key default true check (one),
  lists  text not null,
  orders text not null
);
