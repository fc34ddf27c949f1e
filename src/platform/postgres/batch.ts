import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { Sql } from './sql.ts';
import { Wire } from './wire.ts';

/** What a statement brought. */
export interface Brought {
  readonly rows: Record<string, unknown>[];
  readonly count: number;
}

/** A statement on its way, and whom to tell. */
export interface Asked {
  readonly query: Sql;
  readonly done: (brought: Brought) => void;
  readonly failed: (error: Error) => void;
}

interface Column {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

interface Connection {
  readonly stream: Duplex;
}

/** Named statements of a connection: their columns once the server has told, `undefined` before. */
const known = new WeakMap<Connection, Map<string, readonly Column[] | undefined>>();
const NO_COLUMNS: readonly Column[] = [];
const wire = new Wire();

/**
 * Statements that are sent together and synchronised once: the database works them off in order and skips what
 * follows a failure, which is then the failure of all that follow. A named statement is parsed and described once
 * a connection.
 */
export class Batch extends pg.Query {
  /** Told once, at the end; the driver wants one. */
  declare callback: (error: Error | null) => void;
  readonly #asked: readonly Asked[];
  readonly #types: pg.CustomTypesConfig;
  readonly #brought: Brought[] = [];
  #statements = new Map<string, readonly Column[] | undefined>();
  #columns: readonly Column[] | undefined;
  #rows: Record<string, unknown>[] = [];
  #broken: Error | undefined;

  constructor(asked: readonly Asked[], types: pg.CustomTypesConfig) {
    super({ text: 'batch' });
    this.#asked = asked;
    this.#types = types;
  }

  // what follows is called by the driver's client

  override submit = (connection: pg.Connection): undefined => {
    const to = connection as unknown as Connection;
    let statements = known.get(to);
    if (!statements) {
      statements = new Map();
      known.set(to, statements);
    }
    this.#statements = statements;
    for (const { query } of this.#asked) {
      const { name, text, values } = query;
      if (!name || !statements.has(name)) {
        if (name) {
          wire.forget(name); // an earlier batch may have failed between parsing it and telling its columns
          statements.set(name, undefined);
        }
        wire.prepare(name, text);
      }
      wire.run(name, values);
    }
    to.stream.write(wire.sync());
    return undefined;
  };

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: this.#types.getTypeParser(dataTypeID, 'text') as Column['read'],
    }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.#columns ??= this.#statements.get(this.#current().name);
    const row: Record<string, unknown> = {};
    try {
      for (let i = 0; i < fields.length; i++) {
        const text = fields[i]!;
        const column = this.#columns![i]!;
        row[column.name] = text === null ? null : column.read(text);
      }
    } catch (error) {
      this.#broken ??= error as Error;
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const { name } = this.#current();
    if (name && this.#statements.get(name) === undefined)
      this.#statements.set(name, this.#columns ?? NO_COLUMNS);
    const count = Number(/\d+$/.exec(text)?.[0] ?? 0);
    this.#brought.push({ rows: this.#rows, count });
    this.#rows = [];
    this.#columns = undefined;
    if (text === 'ROLLBACK') this.#broken ??= new Error('the transaction was broken and rolled back');
  }

  handleReadyForQuery(): void {
    if (this.#broken) {
      this.handleError(this.#broken);
      return;
    }
    this.#asked.forEach(({ done }, i) => {
      done(this.#brought[i]!);
    });
    this.callback(null);
  }

  handleError(error: Error): void {
    for (const [name, columns] of this.#statements) if (!columns) this.#statements.delete(name);
    this.#asked.forEach(({ done, failed }, i) => {
      const brought = this.#broken ? undefined : this.#brought[i];
      if (brought) done(brought);
      else failed(error);
    });
    this.callback(error);
  }

  #current(): Sql {
    return this.#asked[this.#brought.length]!.query;
  }
}
