-- Who of oversight has a complaint, and to whom it can be given.
create index complaint_in_hand on read.complaint (assigned_to, coalesce(due_on, 'infinity'), id) where assigned_to is not null;
create index officer_of_role on read.officer (role) where relieved_at is null;
