-- An announced visit of an inspector, under the code he shows at the door. One row an inspection: a visit announced
-- anew takes the place of the one before.
create table read.visit (
  inspection  uuid primary key,
  application uuid not null,
  code        text not null,
  agency      text not null,
  officer     uuid not null,
  place       jsonb not null,  -- of a home only city and district
  from_at     timestamptz(3) not null,
  until_at    timestamptz(3) not null,
  seen_at     timestamptz(3)   -- once the outcome is recorded the code is void
);
create index visit_under_code on read.visit (code);
create index visit_of_officer on read.visit (officer, from_at);
