import { isRefusal } from '../../../kernel/refusal.ts';
import { officerOf } from '../../../modules/agencies/index.ts';
import { type ImportListInput, importList } from '../../../modules/screening/index.ts';
import { perform } from '../../../platform/act.ts';
import type { LongJob, Progress } from '../../../platform/long-jobs.ts';
import { csvLine } from '../../shared/csv.ts';
import type { SignedInDeps } from '../../shared/signed-in/deps.ts';

export const IMPORT_JOB = 'import-list';

export interface ImportJobInput extends Omit<ImportListInput, 'text'> {
  /** Hash of the stored file. */
  readonly file: string;
}

/** Takes a large list in as the officer who sent it, and writes what came of it. */
export async function importInBackground(
  { acting, files, country }: SignedInDeps,
  job: LongJob,
  progress: Progress,
): Promise<void> {
  const { file, ...about } = job.input as ImportJobInput;
  await progress.stage('import', null);
  const actor = await officerOf(acting.db, job.owner, acting.clock.now());
  if (!actor || isRefusal(actor)) throw new Error('who asked for this holds no office now');
  const parts: Buffer[] = [];
  for await (const part of files.read(file)) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  const made = await perform(acting, { by: actor }, (act) =>
    importList(act, country.agencies, { ...about, text }),
  );
  if (isRefusal(made)) throw new Error(`the list was refused: ${made.code}`);
  const { list: _, unreadLines, recorded, ...counts } = made;
  await progress.made(
    made.entries,
    csvLine(['name', 'recorded', ...Object.keys(counts), 'unread-lines']) +
      csvLine([about.name, String(recorded), ...Object.values(counts).map(String), unreadLines.join(' ')]),
  );
}
