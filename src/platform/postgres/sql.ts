/** A statement with bound parameters; `name` lets the server keep its plan. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name: string;
  readonly joins?: Joins;
}

/**
 * How a statement becomes one with those of others in the same words (`convoy.ts`): a reading that changes nothing and gives each
 * parameter its type in the text; or one whose parameters are all lists, run over the lists of all one after another: with one
 * row changed or brought for each element (`rows`), or with nobody told how many (`lists`).
 */
export type Joins = 'read' | 'rows' | 'lists';

const names = new WeakMap<TemplateStringsArray, { text: string; name: string }>();
let named = 0;

/** Plain SQL with every `${value}` bound as a parameter; nothing is ever spliced into the text. */
export function sql(parts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  let known = names.get(parts);
  if (!known) {
    known = { text: parts.reduce((all, part, i) => `${all}$${i}${part}`), name: `s${++named}` };
    names.set(parts, known);
  }
  return { ...known, values };
}

/** Like `sql`, for a statement that may become one with others. */
export function joins(how: Joins): typeof sql {
  return (parts, ...values) => ({ ...sql(parts, ...values), joins: how });
}

/** A statement whose text was built from the catalogue (table and column names), never from input. */
export function trustedSql(text: string, values: readonly unknown[] = []): Sql {
  return { text, values, name: '' };
}

/** Asks questions; the pool and a transaction both do. Rows come as the driver gives them: parse at the border. */
export interface Reader {
  rows<Row = Record<string, unknown>>(query: Sql): Promise<Row[]>;
  /** The first row, or undefined. */
  row<Row = Record<string, unknown>>(query: Sql): Promise<Row | undefined>;
}

export interface Writer extends Reader {
  /** Rows changed. */
  run(query: Sql): Promise<number>;
}

export interface Transaction extends Writer {
  /** Runs `after` once the transaction has committed; never when it rolled back. */
  afterCommit(after: () => Promise<void> | void): void;
  /** Sends a statement together with the commit; it fails the transaction like any other. */
  withCommit(query: Sql): void;
}
