-- What waits at a desk: an opinion, the check of intake or the Authority's decision; null where it is only in hand.
alter table read.desk_item add column work text;
update read.desk_item set work = 'opinion' where due < 'infinity';
create index desk_item_opinion on read.desk_item (agency, due, application) where work = 'opinion';

-- A court's direction that was entered and waits for a second officer: since when, and who entered it.
alter table read.application add column direction_at timestamptz(3), add column direction_by uuid;
update read.application a set direction_at = f.at, direction_by = (f.data::jsonb->>'officer')::uuid
from (
  select distinct on (subject) subject, type, at, data from ledger.fact
  where type in ('CourtDirectionEntered', 'CourtDirectionDropped', 'CourtDirectionApproved')
  order by subject, subject_version desc
) f
where f.subject = a.id and f.type = 'CourtDirectionEntered';
create index application_directed on read.application (direction_at, id) where direction_at is not null;
