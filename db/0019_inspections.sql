-- An inspection that was ordered: who is sent, and when what was found came in. Those that nobody is sent to wait for
-- an inspector of the agency that ordered.
create table read.inspection (
  inspection  uuid primary key,
  application uuid not null,
  agency      text not null,          -- that ordered
  place       jsonb not null,         -- of a home only city and district
  ordered_at  timestamptz(3) not null,
  officer     uuid,                   -- the inspector
  recorded_at timestamptz(3)
);
create index inspection_to_take on read.inspection (agency, ordered_at) where officer is null and recorded_at is null;

-- What an inspector has filled in on a page and not sent yet.
create table work.inspection_draft (
  inspection  uuid not null,
  officer     uuid not null,
  answers     jsonb not null,
  photographs jsonb not null,         -- hashes of stored files
  saved_at    timestamptz(3) not null,
  primary key (inspection, officer)
);
