import { LongJobs } from '../../../platform/long-jobs.ts';
import type { SignedInDeps } from '../../shared/signed-in/deps.ts';
import { EXPORT_JOB, writeQueue } from '../queues/write-queue.ts';
import { IMPORT_JOB, importInBackground } from '../screening/import-job.ts';

const runners = new WeakMap<SignedInDeps, LongJobs>();

/** The long jobs of the console, run beside its pages; one runner a house. What an earlier process left is taken up. */
export function longJobsOfHouse(deps: SignedInDeps): LongJobs {
  const known = runners.get(deps);
  if (known) return known;
  const { db, clock } = deps.acting;
  const kinds = {
    [EXPORT_JOB]: writeQueue.bind(null, db),
    [IMPORT_JOB]: importInBackground.bind(null, deps),
  };
  const jobs = new LongJobs(db, clock, kinds, (error) =>
    deps.served?.({
      requestId: 'job',
      method: 'JOB',
      route: '/console/jobs',
      status: 500,
      seconds: 0,
      error,
    }),
  );
  runners.set(deps, jobs);
  return jobs;
}
