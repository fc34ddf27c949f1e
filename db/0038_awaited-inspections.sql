-- A provisional licence whose holder asked for the inspection in time goes on until it is inspected.
alter table read.licence add column inspection_awaited_at timestamptz(3);
alter table read.licence add column inspection_failed_at timestamptz(3);
