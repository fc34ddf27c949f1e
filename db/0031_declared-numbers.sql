-- Telephone numbers that the last version of an application names. A table of its own, so that the many changes of an
-- application leave its index alone.
create table read.declared_numbers (
  application uuid primary key,
  numbers     jsonb not null
);
create index declared_numbers_by_number on read.declared_numbers using gin (numbers);
insert into read.declared_numbers (application, numbers)
select v.subject, coalesce((
  select jsonb_agg(n.number order by e.place, n.place)
  from jsonb_array_elements(v.content->'channels'->'numbers') with ordinality e (entry, place)
  cross join lateral (
    select e.entry->'number' as number, 0 as place where coalesce(e.entry->>'number', '') <> ''
    union all select b.number, b.place from jsonb_array_elements(e.entry->'backEnds') with ordinality b (number, place)
  ) n), '[]')
from (
  select distinct on (subject) subject, data::jsonb->'content' as content from ledger.fact
  where type = 'VersionSubmitted' order by subject, subject_version desc
) v;

-- A court order is looked for by its case number, however its marks are written.
create index stay_of_case on read.stay (upper(regexp_replace(case_number, '[^[:alnum:]]', '', 'g')));

-- What an application, or somebody who asked for a ruling, has.
create index inspection_of on read.inspection (application, ordered_at);
create index complaint_of_agency on read.complaint (agency, changed_at) where state in ('answered', 'closed');

-- Lists of rulings, read by key.
create index ruling_given on read.ruling (given_at desc, id desc) where state = 'given';
create index ruling_asked on read.ruling (asked_at desc, id desc);
create index ruling_of_company on read.ruling (company);
