import type { Crew } from '../threads/crew.ts';
import type { Task } from '../threads/work.ts';
import type { ReadProgress } from './csv.ts';
import { type Table, TableFault, tableOf } from './table.ts';

/** Progress is asked for so often, in milliseconds. */
const ASKED_EVERY = 200;

/**
 * Reads a table of separated values with all threads: each interns some of the columns, so that the answer is that of
 * `readCsv` for any number of them. Columns that are not among the `wanted` names, where there are some, are passed over.
 * @throws TableFault
 */
export async function readCsvShared(
  crew: Crew,
  path: string,
  progress?: ReadProgress,
  wanted?: ReadonlySet<string>,
): Promise<Table> {
  const told = new Float64Array(new SharedArrayBuffer(16));
  let said = 0;
  const asking = setInterval(() => {
    const [rows, bytes] = told as unknown as [number, number];
    if (rows > said) progress?.(rows, bytes);
    said = rows;
  }, ASKED_EVERY);
  try {
    const tasks = Array.from(
      { length: crew.threads },
      (_, which): Task<'columns'> => ({ do: 'columns', path, wanted, which, of: crew.threads, told }),
    );
    const parts = await crew.all(tasks);
    return tableOf(
      parts.map((part) => {
        if ('fault' in part) throw new TableFault(part.fault);
        return part;
      }),
    );
  } finally {
    clearInterval(asking);
  }
}
