-- People are found by name through keyed indexes of how their words sound; null once erased, and for whoever was declared
-- before there were any.
alter table read.person add column name_index jsonb;
create index person_by_name on read.person using gin (name_index) where name_index is not null;
