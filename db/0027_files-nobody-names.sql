-- A document that a submitted version names stays for the office when the applicant takes it off the draft.
alter table work.upload add column detached_at timestamptz(3);

-- A file that nothing names goes some days after it came last.
alter table work.file add column sent_at timestamptz(3);                       -- the last time; null: when it was stored
alter table work.file add column named boolean not null default false;         -- by a fact, so for good
create index file_unnamed on work.file (stored_at) where not named;

-- How much an organisation, or a person who acts for none, sent on a day (UTC).
create table work.upload_day (
  sender uuid not null,
  day    date not null,
  bytes  bigint not null,
  primary key (sender, day)
);
