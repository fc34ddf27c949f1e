-- The agencies' officers, and what they may decide.
create table read.officer (
  id           uuid primary key,
  version      int not null,
  principal    uuid not null,
  agency       text not null,
  role         text not null,
  appointed_at timestamptz(3) not null,
  relieved_at  timestamptz(3),
  -- one office at a time: nobody speaks for two agencies
  exclude using btree (principal with =) where (relieved_at is null) deferrable initially immediate
);
create index officer_of_agency on read.officer (agency);

create table read.delegation (
  id         uuid primary key,
  version    int not null,
  officer    uuid not null,
  powers     jsonb not null,
  instrument text not null, -- the gazette or office order that gives the powers
  from_at    timestamptz(3) not null,
  until_at   timestamptz(3),
  revoked_at timestamptz(3)
);
create index delegation_of on read.delegation (officer);

create table read.conflict (
  id          uuid primary key,
  officer     uuid not null,
  about       uuid not null, -- an organisation, a company or a person
  nature      text not null,
  declared_at timestamptz(3) not null,
  ended_at    timestamptz(3)
);
create index conflict_of on read.conflict (officer, about) where ended_at is null;

create table read.sealing_key (
  key_id       text primary key, -- the public key's own hash
  officer      uuid not null,
  public_key   text not null,    -- X25519, base64url
  published_at timestamptz(3) not null,
  retired_at   timestamptz(3),
  exclude using btree (officer with =) where (retired_at is null) deferrable initially immediate
);

create table read.decider (
  id       uuid primary key,
  agency   text not null,
  officer  uuid not null,
  from_at  timestamptz(3) not null,
  until_at timestamptz(3),
  ended_at timestamptz(3)
);
create index decider_of on read.decider (agency);
