-- What a sender said of a file in tus' own header; the protocol asks that it be told again word for word.
alter table work.resumable_upload add column said text;
