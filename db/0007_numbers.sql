-- Who held which number, from when until when (true time), as known from when until when (recorded time).
create extension if not exists btree_gist with schema public;

-- One list of numbers a licence; the subject of every fact about them.
create table read.number_book (
  id      uuid primary key,
  licence uuid not null,
  version int  not null
);
create unique index number_book_of_licence on read.number_book (licence);

create table read.number_holding (
  id                uuid not null,
  known_from        timestamptz(3) not null,
  subject           uuid not null,
  licence           uuid not null,
  number            text not null,  -- E.164
  carrier           text not null,
  use               text not null,
  kind              text not null,
  home              boolean not null,
  foreign_authority text,           -- SHA-256 of the principal's letter
  back_ends         jsonb not null, -- numbers that a universal access number leads to
  from_at           timestamptz(3) not null,
  until_at          timestamptz(3),
  known_until       timestamptz(3),
  primary key (id, known_from),
  constraint one_holder_at_a_time exclude using gist
    ((cast(substr(number, 2) as bigint)) with =, tstzrange(from_at, until_at) with &&)
    where (known_until is null) deferrable initially immediate
);
create index number_holding_of_number on read.number_holding (number, id);
create index number_holding_of_licence on read.number_holding (licence);
create index number_holding_behind on read.number_holding using gin (back_ends) where back_ends <> '[]';
