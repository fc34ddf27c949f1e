-- Sign-in with a browser. Secrets, public keys, sessions and counters are work; that a way in was added, removed or
-- recovered is a fact.
create index principal_email on read.principal (lower(email)) where email is not null;
create index principal_mobile on read.principal (mobile) where mobile is not null;

create table read.recovery (
  id          uuid primary key,
  version     int not null,
  principal   uuid not null,          -- whose ways in are lost
  agency      text,                   -- null where an applicant recovers his own account
  asked_by    uuid not null,
  asked_at    timestamptz(3) not null,
  opens_at    timestamptz(3),         -- an applicant waits until then
  expires_at  timestamptz(3) not null,
  approved_by uuid,
  approved_at timestamptz(3),
  ended_at    timestamptz(3),
  ended_how   text check (ended_how in ('completed', 'cancelled', 'replaced', 'principal-erased')),
  check (agency is null or (asked_by <> principal and approved_by <> principal and approved_by <> asked_by)),
  exclude using btree (principal with =) where (ended_at is null) deferrable initially immediate
);

create table read.agency_sign_on (
  id           uuid primary key,
  version      int not null,
  agency       text not null,
  issuer       text not null,
  client_id    text not null,
  groups_claim text not null,
  roles        jsonb not null,        -- [{group, role}], the first that fits counts
  set_at       timestamptz(3) not null,
  ended_at     timestamptz(3),
  exclude using btree (agency with =) where (ended_at is null) deferrable initially immediate
);

create table work.agency_sign_on_secret (
  sign_on uuid primary key,
  sealed  bytea not null              -- the client secret, under the sign-in key
);

-- Where somebody proved to be reached; it is also the name he signs in with.
create table work.sign_in_address (
  channel     text not null check (channel in ('mail', 'sms')),
  address     text not null,
  principal   uuid not null,
  verified_at timestamptz(3) not null,
  primary key (channel, address)
);
create index sign_in_address_of on work.sign_in_address (principal);

create table work.session (
  id           uuid primary key,
  hash         text not null unique,  -- SHA-256 of the cookie's value, hex
  principal    uuid not null,
  audience     text not null check (audience in ('applicant', 'officer')),
  organisation uuid,                  -- for which an applicant acts now
  how          text not null,
  enrolling    boolean not null,      -- opens nothing but the enrolment of a way in
  agent        text not null,
  network      text not null,
  created_at   timestamptz(3) not null,
  proven_at    timestamptz(3) not null,
  seen_at      timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  ended_at     timestamptz(3),
  ended_why    text
);
create index session_of on work.session (principal) where ended_at is null;
create index session_expires on work.session (expires_at);

create table work.known_device (
  hash         text not null,         -- SHA-256 of the device cookie's value, hex
  principal    uuid not null,
  known_at     timestamptz(3) not null,
  last_used_at timestamptz(3) not null,
  primary key (hash, principal)
);
create index known_device_of on work.known_device (principal);

create table work.passkey (
  id            uuid primary key,
  principal     uuid not null,
  credential_id text not null unique, -- base64url
  public_key    bytea not null,       -- COSE
  counter       bigint not null,
  transports    jsonb not null,
  label         text not null,
  backed_up     boolean not null,
  added_at      timestamptz(3) not null,
  last_used_at  timestamptz(3)
);
create index passkey_of on work.passkey (principal);

create table work.password (
  principal uuid primary key,
  hash      text not null,            -- argon2id with its salt and cost
  set_at    timestamptz(3) not null
);

create table work.totp (
  id           uuid primary key,
  principal    uuid not null,
  sealed       bytea not null,        -- the secret, under the sign-in key
  begun_at     timestamptz(3) not null,
  confirmed_at timestamptz(3)
);
create index totp_of on work.totp (principal);

-- The steps whose code was used: the same code never opens twice, whatever the clock does.
create table work.totp_step (
  totp uuid not null references work.totp on delete cascade,
  step bigint not null,
  primary key (totp, step)
);

create table work.one_time_code (
  id         uuid primary key,
  purpose    text not null check (purpose in ('sign-in', 'recovery', 'enrolment')),
  principal  uuid,                    -- null: nobody is reached there yet
  newcomer   uuid,                    -- the id that somebody new will have
  channel    text not null check (channel in ('mail', 'sms')),
  address    text not null,
  name       text,                    -- what somebody new wants to be called
  language   text not null,
  hash       text not null,           -- HMAC under the sign-in key
  second     text,                    -- the HMAC of the code sent to the other address
  made_at    timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  tries      int not null default 0,
  used_at    timestamptz(3)
);
create index one_time_code_of on work.one_time_code (principal);
create index one_time_code_newcomer on work.one_time_code (newcomer) where newcomer is not null;
create unique index one_time_code_enrolment on work.one_time_code (hash) where purpose = 'enrolment';

-- What was asked of a browser and must come back once: a passkey's challenge, an agency's sign-on.
create table work.sign_in_challenge (
  id         uuid primary key,
  purpose    text not null check (purpose in ('add-passkey', 'use-passkey', 'agency-sign-on')),
  session    uuid,                    -- in whose name it was asked, where somebody is signed in
  details    jsonb not null,
  expires_at timestamptz(3) not null
);

create table work.sign_in_attempts (
  key      text primary key,          -- an HMAC: neither addresses nor accounts can be read here
  failures int not null,
  last_at  timestamptz(3) not null
);

create table work.sign_on_link (
  issuer    text not null,
  subject   text not null,            -- HMAC of the provider's subject
  principal uuid not null,
  linked_at timestamptz(3) not null,
  primary key (issuer, subject)
);
create index sign_on_link_of on work.sign_on_link (principal);

-- Who signed in, or tried to: the audit of sign-ins.
create table work.sign_in_event (
  id        uuid primary key,
  at        timestamptz(3) not null,
  principal uuid,
  session   uuid,
  audience  text not null,
  how       text not null,
  outcome   text not null,            -- 'signed-in', 'proven-again', or the code of the refusal
  agent     text not null,
  network   text not null
);
create index sign_in_event_of on work.sign_in_event (principal, at desc);
create index sign_in_event_at on work.sign_in_event (at);
