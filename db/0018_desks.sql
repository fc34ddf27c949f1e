-- Who has what in hand, the officers' lists, samples of decided files, and long work.

-- One officer of an agency has an application in hand; the row's id is made from the two.
create table read.assignment (
  id          uuid primary key,
  version     int not null,
  application uuid not null,
  agency      text not null,
  officer     uuid,               -- null once it was given back
  since       timestamptz(3) not null
);
create index assignment_of on read.assignment (application);

-- What waits at the desk of an agency: running clocks and work in hand, of open applications only, so that lists
-- grow with what is open and never with what was decided.
create table read.desk_item (
  application uuid not null,
  agency      text not null collate "C",
  due         date not null,      -- infinity where no clock runs
  officer     uuid,
  primary key (application, agency)
);
create index desk_item_due on read.desk_item (agency, due, application);
create index desk_item_in_hand on read.desk_item (officer, due, application) where officer is not null;
create index desk_item_free on read.desk_item (agency, due, application) where officer is null;
create index desk_item_by_due on read.desk_item (due, application);

-- A proposal that waits for its second officer.
create table read.proposal (
  application  uuid primary key,
  what         text not null,
  officer      uuid not null,
  submitted_at timestamptz(3) not null -- of the application: the longest waiting comes first
);
create index proposal_waiting on read.proposal (submitted_at, application);

create index application_waiting on read.application (state, submitted_at, id);
-- two states that wait for one decision are read in one order
create index application_to_decide on read.application (submitted_at, id) where state in ('decision', 'refusal-proposed');
create index application_by_district on read.application (district, changed_at desc, id desc);
create index application_by_kind on read.application (kind, changed_at desc, id desc);
create index application_by_class on read.application (class, changed_at desc, id desc);

-- Words of company names in either script.
create table read.company_word (
  company uuid not null,
  word    text not null collate "C",
  primary key (company, word)
);
create index company_word_by_word on read.company_word (word, company);

-- Decided files drawn by lot for a second look.
create table read.sample (
  id         uuid primary key,
  version    int not null,
  agency     text not null,
  drawn_by   uuid not null,
  drawn_at   timestamptz(3) not null,
  from_at    timestamptz(3) not null,
  until_at   timestamptz(3) not null,
  seed       text not null,       -- the draw can be repeated from it
  population int not null
);
create index sample_of on read.sample (agency, drawn_at desc, id);
create table read.sample_item (
  sample      uuid not null,
  application uuid not null,
  outcome     text,
  reviewed_by uuid,
  reviewed_at timestamptz(3),
  primary key (sample, application)
);

-- What oversight reads first: who looked at what about people.
create index fact_of_look on ledger.fact (seq) where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported');
create index fact_of_look_by on ledger.fact (by, seq) where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported');

create table work.saved_filter (
  id        uuid primary key,
  principal uuid not null,
  name      text not null,
  query     text not null,
  saved_at  timestamptz(3) not null,
  unique (principal, name)
);

create table work.preference (
  principal uuid primary key,
  keys      boolean not null      -- keys of one letter and the palette
);

-- Work too long for one answer: its stage, what is done of it, and what it made, in parts.
create table work.long_job (
  id       uuid primary key,
  kind     text not null,
  owner    uuid not null,
  input    jsonb not null,
  stage    text not null,
  done     int not null default 0,
  total    int,
  made_at  timestamptz(3) not null,
  begun_at timestamptz(3),
  beat_at  timestamptz(3),
  ended_at timestamptz(3),
  ending   text check (ending in ('done', 'failed', 'cancelled'))
);
create index long_job_of on work.long_job (owner, made_at desc);
create index long_job_open on work.long_job (made_at) where ended_at is null;
create table work.long_job_part (
  job  uuid not null references work.long_job (id) on delete cascade,
  n    int not null,
  text text not null,
  primary key (job, n)
);
