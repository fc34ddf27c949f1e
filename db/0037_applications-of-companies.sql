-- The latest applications of each of some companies; and all of one.
create index application_of_company_by_change on read.application (company, changed_at desc, id desc);
drop index read.application_of_company;
