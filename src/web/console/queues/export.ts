import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import {
  COUNT_MAX,
  type Desk,
  type Mark,
  noteExport,
  type QueueRow,
  queueCount,
  queuePage,
  whyItWaits,
} from '../../../modules/desks/index.ts';
import type { LongJob, Progress } from '../../../platform/long-jobs.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { csvLine } from '../../shared/csv.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { longJobsOfHouse } from '../jobs/running.ts';
import type { ConsoleAsk } from '../route.ts';
import { askedIn, deskOf, questionOf } from './address.ts';

const STEP = 500;

export const EXPORT_JOB = 'export-queue';

interface ExportInput {
  readonly question: string;
  readonly desk: Desk;
}

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

const COLUMNS = [
  'reference',
  'kind',
  'class',
  'company',
  'district',
  'state',
  'waits-for',
  'due',
  'submitted',
  'changed',
] as const;

/** Writes a whole list as CSV (RFC 4180), page by page along its index. */
export async function writeQueue(reader: Reader, job: LongJob, progress: Progress): Promise<void> {
  const { question, desk } = job.input as ExportInput;
  const { queue, filter } = askedIn(new URLSearchParams(question));
  const { all } = await queueCount(reader, queue, desk, filter);
  await progress.stage('rows', all > COUNT_MAX ? null : all);
  await progress.made(0, csvLine(COLUMNS));
  let mark: Mark | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof queuePage>> = await queuePage(
      reader,
      queue,
      desk,
      filter,
      mark,
      STEP,
    );
    if (page.rows.length) await progress.made(page.rows.length, page.rows.map(csvRow).join(''));
    const last = page.rows.at(-1);
    if (!page.more || !last) return;
    mark = { way: 'after', key: last.key, id: last.id };
  }
}

function csvRow(row: QueueRow): string {
  const { reference, kind, class: licenceClass, companyName, district, state, due } = row;
  const { submittedAt, changedAt } = row;
  return csvLine([
    reference,
    kind,
    licenceClass,
    companyName,
    district,
    state,
    whyItWaits(row),
    due ?? '',
    submittedAt,
    changedAt,
  ]);
}
