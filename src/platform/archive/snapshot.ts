import type pg from 'pg';
import type { Database } from '../postgres/database.ts';
import type { Sql, Transaction } from '../postgres/sql.ts';

/** A transaction together with the connection that COPY streams over. */
export interface CopyTransaction extends Transaction {
  readonly client: pg.Client;
}

/** One transaction, never retried: what it reads or writes is more than memory holds. */
export async function copyTransaction<T>(
  db: Database,
  begin: string,
  work: (tx: CopyTransaction) => Promise<T>,
): Promise<T> {
  const client = await db.ownConnection();
  // whoever asks several things at once waits: the connection takes one at a time
  let asked: Promise<unknown> = Promise.resolve();
  const ask = ({ text, values }: Sql) => {
    const answer = asked.then(() => client.query({ text, values: [...values] }));
    asked = answer.catch(() => {});
    return answer;
  };
  const after: (() => Promise<void> | void)[] = [];
  try {
    await client.query(begin);
    const result = await work({
      client,
      rows: async <Row>(query: Sql) => (await ask(query)).rows as Row[],
      row: async <Row>(query: Sql) => (await ask(query)).rows[0] as Row | undefined,
      run: async (query) => (await ask(query)).rowCount ?? 0,
      afterCommit: (then) => after.push(then),
      withCommit: () => {
        throw new Error('a copy has no last statement');
      },
    });
    await client.query('commit');
    for (const then of after) await then();
    return result;
  } finally {
    await client.end();
  }
}
