-- Complaints of one state, by the day that runs.
create index complaint_by_state on read.complaint (state, coalesce(due_on, 'infinity'), id);
