-- Complaints about officers and agencies. What they say is sealed in the ledger; here is only how each stands.
create sequence work.complaint_serial;
create table read.complaint (
  id              uuid primary key,
  version         int not null,
  reference       text not null unique,
  complainant     uuid not null,        -- the principal who made it
  organisation    uuid not null,
  agency          text not null,        -- about whom; nobody of it learns of the complaint
  officer         uuid,                 -- about whom in it, where that is known
  application     uuid,                 -- in which matter it happened, where it was in one
  kind            text not null,
  happened_on     date,
  evidence        jsonb not null,       -- hashes of files
  made_at         timestamptz(3) not null,
  acknowledge_by  date not null,
  answer_by       date not null,
  due_on          date,                 -- the day that runs now; null once nothing is awaited of oversight
  state           text not null check (state in ('made', 'acknowledged', 'asked', 'answered', 'closed', 'withdrawn')),
  assigned_to     uuid,
  outcome         text,
  changed_at      timestamptz(3) not null
);
create index complaint_by_due on read.complaint (coalesce(due_on, 'infinity'), id);
create index complaint_of_complainant on read.complaint (complainant, made_at desc, id);

-- An application about a licence begins with what the office knows: what of it was confirmed as it was.
create table work.prefill (
  application uuid primary key references work.draft (id) on delete cascade,
  marks       jsonb not null, -- part of the content to the mark of what was prefilled
  confirmed   jsonb not null  -- parts confirmed as they were
);

-- What an applicant says to each thing that was asked, until the next version is sent.
create table work.request_answer (
  application uuid not null references work.draft (id) on delete cascade,
  item        text not null,
  text        text not null,
  changed_at  timestamptz(3) not null,
  primary key (application, item)
);
