-- What an officer saw when he last looked at an application; a visit is what he opens without a longer break.
create table work.application_look (
  officer     uuid not null,
  application uuid not null,
  seen        int not null,              -- facts at the end of the visit before this one
  seen_at     timestamptz(3),            -- null on the first visit
  facts       int not null,              -- facts when he looked last
  looked_at   timestamptz(3) not null,
  primary key (officer, application)
);
