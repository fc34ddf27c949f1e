-- Running licences are held against what is new in passes, some at a time: what the last whole pass and the one under way are held against.
create table work.licence_screening (
  one         boolean primary key default true check (one),
  lists       text,                     -- null while no pass was whole
  orders      text,
  pass_lists  text,                     -- null while none is under way
  pass_orders text,
  pass_after  uuid                      -- the last licence of it that was held
);
