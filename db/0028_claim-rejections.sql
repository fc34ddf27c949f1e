-- Claims of existing centres that an officer rejected: whoever had claimed one reads why.
create table read.claim_rejection (
  licence      uuid not null,
  version      int not null,  -- of the fact that rejected it
  organisation uuid not null,
  rejected_at  timestamptz(3) not null,
  primary key (licence, version)
);
create index claim_rejection_of on read.claim_rejection (organisation, rejected_at);

-- Claims that wait for an officer's look.
create index claims_to_check on read.licence (number)
  where kind = 'transitional' and claimed and claim_confirmed_at is null and ended_at is null;
