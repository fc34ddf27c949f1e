-- Changes of the register that take two officers: proposed by one, made or declined by another.
create table read.register_change (
  id          uuid primary key,
  version     int not null,
  licence     uuid,  -- null: a list of existing centres to be taken over
  change      jsonb not null,
  state       text not null check (state in ('proposed', 'made', 'declined')),
  agency      text not null,
  proposed_by uuid not null,
  made_by     uuid,
  delegation  uuid,
  check ((state = 'made') = (made_by is not null)),
  check (made_by <> proposed_by)
);
create index register_change_waiting on read.register_change (agency) where state = 'proposed';
create index register_change_of_licence on read.register_change (licence);

-- When an officer confirmed that whoever claimed an existing centre is its operator.
alter table read.licence add column claim_confirmed_at timestamptz(3);
