-- Who acts: people and services, the organisations they act for, and the API tokens they act with.
create table read.principal (
  id        uuid primary key,
  version   int not null,
  kind      text not null check (kind in ('person', 'service')),
  name      text, -- null once erased, as are the next two
  email     text,
  mobile    text,
  erased_at timestamptz(3)
);

create table read.organisation (
  id      uuid primary key,
  version int not null,
  name    text not null,
  company uuid not null -- the company it applies for; a subject of its own
);

create table read.member (
  membership   uuid primary key,
  organisation uuid not null,
  principal    uuid not null,
  capacity     text not null check (capacity in ('owner', 'staff', 'helper')),
  from_at      timestamptz(3) not null,
  until_at     timestamptz(3),
  removed_at   timestamptz(3),
  exclude using btree (organisation with =, principal with =) where (removed_at is null) deferrable initially immediate
);
create index member_of on read.member (principal);

create table read.token (
  id           uuid primary key,
  version      int not null,
  principal    uuid not null,
  label        text, -- null once the principal is erased
  scopes       jsonb not null,
  hash         text not null unique deferrable initially immediate, -- SHA-256 of the secret, hex
  organisation uuid,
  partner      text check (partner in ('bank', 'carrier')),
  issued_at    timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  revoked_at   timestamptz(3)
);
create index token_of on read.token (principal);
