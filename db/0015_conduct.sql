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
