import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { noteExport } from '../../../modules/desks/index.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { longJobsOfHouse } from '../jobs/running.ts';
import type { ConsoleAsk } from '../route.ts';
import { askedIn, deskOf, questionOf } from './address.ts';
import { EXPORT_JOB, type ExportInput } from './write-queue.ts';

/** Records that the list leaves the system, and begins to write it; the job's page gives it out. */
export async function exportAct(ask: ConsoleAsk): Promise<Answer> {
  const { queue, filter } = askedIn(new URLSearchParams(ask.form.text('question')));
  const question = questionOf(queue, filter);
  const input: ExportInput = { question, desk: deskOf(ask) };
  const jobs = longJobsOfHouse(ask.deps);
  const answer: { job: string } | Refusal = await ask.act(async (act) => {
    const noted = await noteExport(act, ask.deps.country.agencies, { list: queue.name, question });
    return isRefusal(noted) ? noted : { job: await jobs.begin(act, EXPORT_JOB, input) };
  });
  return isRefusal(answer) ? answer : { location: `/console/jobs/${answer.job}` };
}
