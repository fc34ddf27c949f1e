import {
  COUNT_MAX,
  type Desk,
  type Mark,
  type QueueRow,
  queueCount,
  queuePage,
  whyItWaits,
} from '../../../modules/desks/index.ts';
import type { LongJob, Progress } from '../../../platform/long-jobs.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { csvLine } from '../../shared/csv.ts';
import { askedIn } from './address.ts';

const STEP = 500;

export const EXPORT_JOB = 'export-queue';

export interface ExportInput {
  readonly question: string;
  readonly desk: Desk;
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
