-- Files on their way in, piece by piece (tus 1.0.0): their bytes wait in the file store until the last has come.
create table work.resumable_upload (
  id         uuid primary key,
  owner      uuid not null,           -- who sends it
  purpose    text not null,           -- what it is for, in the words of the page that takes it
  length     bigint not null,
  name       text not null,
  media_type text,
  hash       text,                    -- once it is whole and was taken in
  begun_at   timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index resumable_upload_of on work.resumable_upload (owner, begun_at);
create index resumable_upload_ends on work.resumable_upload (expires_at);

-- Devices notified for a licence. What identifies one may identify who carries it: that stays sealed in its fact.
create table read.licence_device (
  licence  uuid not null,
  id       uuid not null,
  since    int not null, -- version of the fact that began it
  place    int not null, -- where that fact lists it
  kind     text not null,
  from_at  timestamptz(3) not null,
  until_at timestamptz(3),
  primary key (licence, id)
);

create index person_of_company on read.person (company, id);
