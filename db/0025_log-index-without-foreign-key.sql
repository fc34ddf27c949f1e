-- The sequencer is the only writer of this table and takes places only for facts it has just read; facts are never
-- deleted. The check cost a locked and rewritten row of every fact.
alter table ledger.log_index drop constraint log_index_seq_fkey;
