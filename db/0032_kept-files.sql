-- Files that came with a kept form, a row each; they go with their form. Not in a backup: they are sent again within days.
create table work.kept_file (
  form   text not null references work.kept_form (hash) on delete cascade,
  n      integer not null,               -- its place among the files of the form, from 0
  bytes  bigint not null,                -- of the file as it was sent
  sealed bytea not null,                 -- under the sign-in key
  primary key (form, n)
);
-- what is sealed cannot be packed
alter table work.kept_file alter column sealed set storage external;
