-- Court orders that shield a licence (stays), and the regulator's own orders that shut one.
create table read.stay (
  id          uuid primary key,
  version     int not null,
  licence     uuid not null,
  court       text not null,
  case_number text not null,
  nature      text not null check (nature in ('writ', 'temporary-injunction', 'ad-interim')),
  covers      jsonb not null,          -- {kind: orders, orders: [...]} or {kind: grant}
  from_at     timestamptz(3) not null,
  lapse_on    date,
  lapse_at    timestamptz(3),          -- start of lapse_on where the office sits
  next_date   date,
  status      text not null check (status in ('claimed', 'verified', 'forged')),
  ended_how   text check (ended_how in ('vacated', 'withdrawn', 'lapsed', 'merged')),
  ended_at    timestamptz(3),
  check ((ended_how is null) = (ended_at is null))
);
create index stay_of_licence on read.stay (licence);

create table read.licence_order (
  id           uuid primary key,
  version      int not null,
  licence      uuid not null,
  kind         text not null check (kind in ('suspension', 'revocation')),
  interim      boolean not null,
  scope        jsonb not null,         -- {kind: whole | premises | numbers, ...}
  ground       text not null,
  state        text not null check (state in ('proposed', 'made', 'declined')),
  about        jsonb not null,         -- ids a conflict of interest is looked for in
  agency       text not null,
  from_at      timestamptz(3) not null,
  until_at     timestamptz(3),
  proposed_by  uuid not null,
  approved_by  uuid,
  delegation   uuid,
  made_at      timestamptz(3),
  lifted_until timestamptz(3),
  lifted_how   text check (lifted_how in ('lifted', 'set-aside')),
  check (proposed_by <> approved_by),  -- nobody approves one's own order
  check ((state = 'made') = (approved_by is not null))
);
create index licence_order_of_licence on read.licence_order (licence);
