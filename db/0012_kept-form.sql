-- What somebody typed into a page when his session was over: shown to him again once he has signed in.
create table work.kept_form (
  hash      text primary key,           -- SHA-256 of the secret in the address, hex
  principal uuid not null,
  sealed    bytea not null,             -- path and fields, under the sign-in key
  kept_at   timestamptz(3) not null
);
create index kept_form_of on work.kept_form (principal, kept_at);
