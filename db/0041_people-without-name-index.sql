-- Who was declared before names had indexes; empty once they are taken in.
create index person_without_name_index on read.person (id) where name_index is null and erased_at is null;
