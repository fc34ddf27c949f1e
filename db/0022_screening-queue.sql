-- What stands in the queue of returns, so that what is decided of it is found and counted by the database.
alter table read.screening add column shut_match uuid;      -- of the likeliest shut centre
alter table read.screening add column shut_evidence text;   -- what that match rests on
update read.screening set
  shut_match = (jsonb_path_query_first(matches, '$[*] ? (@.kind == "shut")') ->> 'match')::uuid,
  shut_evidence = jsonb_path_query_first(matches, '$[*] ? (@.kind == "shut")') ->> 'evidence';
create index own_entry_latest on read.own_entry (from_at desc, id desc);
create index standing_ended on read.standing (verdict, licence)
  where view = 'licence' and verdict in ('revoked', 'suspended', 'surrendered', 'expired');
create index application_about_licence on read.application (licence) where licence is not null;
alter table read.own_entry add column erased_at timestamptz(3);
