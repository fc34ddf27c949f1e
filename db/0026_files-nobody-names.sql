-- A document that a submitted version names stays for the office when the applicant takes it off the draft.
alter table work.upload add column detached_at timestamptz(3);

-- Who sent a file how often counts against a daily allowance; a file that nothing names goes after some days.
alter table work.file add column sent_at timestamptz(3) not null default '-infinity'; -- the last time it came
alter table work.file add column named boolean not null default false;                -- by a fact, so for good
create index file_unnamed on work.file (sent_at) where not named;
