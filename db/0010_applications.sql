-- Drafts are not facts: they are saved in any state of incompleteness and overwritten.
create sequence work.application_serial;
create table work.draft (
  id           uuid primary key,
  reference    text not null unique,
  organisation uuid not null,
  company      uuid not null,
  kind         text not null,
  class        text not null,
  licence      uuid,          -- the licence a renewal, variation or surrender is about
  content      text not null, -- canonical JSON
  revision     int not null default 1,
  submitted    int not null default 0, -- versions submitted from it
  created_at   timestamptz(3) not null,
  changed_at   timestamptz(3) not null,
  changed_by   uuid not null
);
create index draft_of_organisation on work.draft (organisation, created_at desc, id);

-- What an applicant uploaded for one application; the bytes lie in the file store.
create table work.upload (
  application uuid not null references work.draft (id),
  hash        text not null,
  name        text not null,
  media_type  text not null,
  bytes       bigint not null,
  at          timestamptz(3) not null,
  by          uuid not null,
  primary key (application, hash)
);

create table read.application (
  id            uuid primary key,
  reference     text not null unique,
  kind          text not null,
  class         text not null,
  organisation  uuid not null,
  company       uuid not null,
  company_name  text not null,
  legal_form    text not null,
  district      text not null,
  seats         int not null,
  agents        int not null,
  licence       uuid,
  state         text not null,
  version       int not null,
  hash          text not null,
  submitted_at  timestamptz(3) not null,
  changed_at    timestamptz(3) not null,
  answer_by     date,
  next_due      date,           -- the earliest day a running clock of an agency ends
  clocks        jsonb not null,
  spans         jsonb not null,
  grounds       jsonb not null, -- of a refusal
  objections    int not null,
  court_directed boolean not null,
  provisional   boolean not null
);
create index application_by_change on read.application (changed_at desc, id);
create index application_by_state on read.application (state, changed_at desc, id);
create index application_of_organisation on read.application (organisation, changed_at desc, id);
create index application_of_company on read.application (company);
create index application_due on read.application (next_due, id) where next_due is not null;
create index application_answer_due on read.application (answer_by) where answer_by is not null;
