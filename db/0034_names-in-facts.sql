-- Who is erased is looked for in the drafts of the company that declared him, not in every draft and every fact.
create index draft_of_company on work.draft (company);

-- From here on the fact that names a file marks it; what was named before is looked up once.
update work.file set named = true
where not named and hash in (select m[1] from ledger.fact, regexp_matches(data, '"([0-9a-f]{64})"', 'g') m);
