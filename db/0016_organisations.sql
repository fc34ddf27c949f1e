-- Who was asked to join an organisation, what helpers did under their powers of attorney, and the office's rulings.
create table read.invitation (
  id           uuid primary key,
  version      int not null,
  organisation uuid not null,
  name         text,                 -- null once it ended, as is the next
  email        text,
  capacity     text not null check (capacity in ('owner', 'staff', 'helper')),
  until_at     timestamptz(3),
  power        jsonb,                -- of a helper: {document: {hash, mediaType, bytes}, only: [...] or null}
  hash         text not null unique deferrable initially immediate, -- SHA-256 of the secret in the letter, hex
  invited_by   uuid not null,
  invited_at   timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  accepted_by  uuid,
  ended_at     timestamptz(3),
  ended_how    text check (ended_how in ('accepted', 'declined', 'withdrawn')),
  check ((ended_at is null) = (ended_how is null))
);
create index invitation_of on read.invitation (organisation) where ended_at is null;

alter table read.member add column power jsonb; -- as in the invitation that was accepted

create index token_for on read.token (organisation, issued_at desc) where organisation is not null;

-- One row for everything a helper did at once.
create table read.mandate_deed (
  id           uuid primary key,
  membership   uuid not null,
  organisation uuid not null,
  principal    uuid not null,
  at           timestamptz(3) not null,
  facts        jsonb not null        -- [{id, type, subject}]
);
create index mandate_deed_of on read.mandate_deed (membership, at desc, id desc);

-- Whether an operator needs a licence, as the office rules on what it told.
create table read.ruling (
  id             uuid primary key,
  version        int not null,
  reference      text not null unique deferrable initially immediate,
  organisation   uuid not null,
  company        uuid not null,
  answers        jsonb not null,
  advised        jsonb not null,      -- what the questions alone said: {outcome, class}
  state          text not null check (state in ('asked', 'proposed', 'given', 'withdrawn')),
  asked_at       timestamptz(3) not null,
  agency         text,
  outcome        text check (outcome in ('licence', 'exemption-certificate', 'not-needed')),
  class          text,
  instrument     text,
  proposed_by    uuid,
  proposed_at    timestamptz(3),
  approved_by    uuid,
  given_at       timestamptz(3),
  sent_back      int not null,
  appealed_at    timestamptz(3),
  appeal         text,                -- the number of the appeal
  licence        uuid,                -- the exemption's entry in the register
  licence_number text,
  check (proposed_by <> approved_by), -- nobody approves his own ruling
  check ((state = 'given') = (approved_by is not null))
);
create index ruling_of on read.ruling (organisation, asked_at desc);
create index ruling_waiting on read.ruling (asked_at, id) where state in ('asked', 'proposed');
create sequence work.ruling_serial;
