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

-- The diary of courts: what runs, by the day on which the court hears it next.
create index stay_by_next_date on read.stay (coalesce(next_date, 'infinity'), id) where ended_at is null and status <> 'forged';
create index licence_order_proposed on read.licence_order (agency, id) where state = 'proposed';
