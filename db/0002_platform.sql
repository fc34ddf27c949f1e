create table work.outbox (
  id        uuid primary key,
  channel   text not null check (channel in ('mail', 'sms')),
  recipient text not null,
  subject   text not null,
  body      text not null,
  about     uuid,
  due_at    timestamptz(3) not null, -- not before; a worker that takes the message moves it past its own time-out
  tries     int not null default 0,
  trouble   text,                    -- what the last try met, without personal data
  sent_at   timestamptz(3),
  failed    text                     -- why it was given up
);
create index outbox_waiting on work.outbox (due_at) where sent_at is null and failed is null;
create index outbox_about on work.outbox (about) where about is not null;

-- What was stored, by content; who may read it is the business of the subject that names it.
create table work.file (
  hash        text primary key, -- SHA-256, hex
  bytes       bigint not null,
  media_type  text not null,
  pixels      bigint,
  stored_at   timestamptz(3) not null
);
