-- Companies among the owners of a centre, as the company that is owned declares them. Who owns them stands in the fact.
create table read.owning_company (
  id      uuid primary key,
  company uuid not null,  -- who declared it
  fact    uuid not null,  -- what was declared last
  version int  not null
);
