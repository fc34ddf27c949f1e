-- Who saved which part of a draft, and in which of its revisions last: a page that is older hears of another's save.
create table work.draft_hand (
  application uuid not null references work.draft (id) on delete cascade,
  place       text not null, -- JSON pointer; empty for all of it
  principal   uuid not null,
  revision    int not null,
  primary key (application, place, principal)
);
