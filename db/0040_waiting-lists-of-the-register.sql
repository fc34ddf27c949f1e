-- The lists of the register page go on page by page, each along an index of its own.
drop index read.register_change_waiting;
create index register_change_waiting on read.register_change (agency, id) where state = 'proposed';
create index register_change_decided on read.register_change (agency, id) where state <> 'proposed';
create index licence_claim_to_check on read.licence (number) where kind = 'transitional' and claimed and claim_confirmed_at is null and ended_at is null;
