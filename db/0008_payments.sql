-- Fees demanded, paid and refunded. What state a fee is in follows from its moments; it is not stored.
create table read.fee (
  id             uuid primary key,
  version        int not null,
  purpose        text not null,
  about          uuid not null,  -- the application
  organisation   uuid not null,
  lines          jsonb not null,
  minor          bigint not null, -- of the currency's smallest unit
  currency       text not null,
  reference      text not null,
  due_on         date not null,
  demanded_at    timestamptz(3) not null,
  settled_by     text,
  paid_at        timestamptz(3),
  bank           text,           -- code of the collecting bank
  bank_reference text,
  receipt        text,
  refund_minor   bigint,
  refund_reason  text,
  refund_by      uuid,
  refund_at      timestamptz(3),
  refund_receipt text,
  refund_paid_at timestamptz(3),
  withdrawn_at   timestamptz(3),
  withdrawn_why  text
);
create unique index fee_by_reference on read.fee (reference);
create index fee_about on read.fee (about);
-- one payment settles one fee
create unique index fee_by_bank_reference on read.fee (bank, bank_reference) where bank_reference is not null;
create unique index fee_by_receipt on read.fee (receipt) where receipt is not null;

-- The banks that collect fees: under which code each notifies, and whose tokens are its own.
create table read.collecting_bank (
  id        uuid primary key,
  version   int not null,
  code      text not null,
  principal uuid not null
);
create unique index collecting_bank_by_code on read.collecting_bank (code);
create unique index collecting_bank_by_principal on read.collecting_bank (principal);

-- Notifications a bank has sent: the same one again gives the same answer, and never a second payment.
create table work.bank_notification (
  principal    uuid not null, -- the bank
  notification text not null, -- the bank's id of it
  asked        text not null, -- canonical JSON
  answer       text,          -- canonical JSON; null only inside the transaction that settles
  at           timestamptz(3) not null,
  primary key (principal, notification)
);
