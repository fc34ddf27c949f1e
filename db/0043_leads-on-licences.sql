-- Running licences are held against new lists and new shut centres, too: whose screening it is.
alter table read.screening add column licence uuid;        -- null: the application's own
create index screening_of_licences on read.screening (licence) where licence is not null and ended_as is null;
