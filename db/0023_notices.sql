-- What happened that concerns one officer, made from the facts of applications and of who has them in hand.
create table read.notice (
  officer     uuid not null,
  fact        uuid not null,
  application uuid not null,
  what        text not null,
  at          timestamptz(3) not null, -- when the office learned it
  primary key (officer, fact)
);
create index notice_of on read.notice (officer, at desc, fact desc);

-- How far an officer has read: the last notice he marked, and the day up to which he knows what falls due.
create table work.notice_mark (
  officer    uuid primary key,
  at         timestamptz(3) not null,
  fact       uuid not null,
  due_before date not null
);
