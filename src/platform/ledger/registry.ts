import type { Reader, Sql } from '../postgres/sql.ts';
import type { Apply, Change, Fact } from './fact.ts';

/**
 * A table that spans subjects, recomputed by one function for what a fact touched, in the same transaction.
 * Unqualified table names resolve to the live tables, or to the rebuilt ones during a rebuild.
 */
export interface Reading {
  readonly name: string;
  /** Ids of the things whose rows this fact may change. */
  touchedBy(fact: Omit<Fact, 'seq'>): readonly string[];
  /** Reads what it needs after the facts, and returns the statements that replace the rows of these things, in order. */
  recompute(tx: Reader, ids: readonly string[]): Promise<readonly Sql[]>;
}

/** What one module brings: the types of its facts, the rows they write and its readings. */
export interface Chapter {
  readonly module: string;
  readonly facts: readonly string[];
  readonly apply: Apply;
  readonly readings?: readonly Reading[];
}

export interface Registry {
  apply(fact: Fact): readonly Change[];
  /** What replaces the rows of all readings that the facts touch; its reads leave with whatever was asked before in this turn. */
  recompute(tx: Reader, facts: readonly Omit<Fact, 'seq'>[]): Promise<readonly Sql[]>;
  readonly readings: readonly Reading[];
}

/** Joins the chapters; every fact type belongs to exactly one. */
export function registryOf(chapters: readonly Chapter[]): Registry {
  const owners = new Map<string, Apply>();
  for (const chapter of chapters)
    for (const type of chapter.facts) {
      if (owners.has(type)) throw new Error(`two modules own ${type}`);
      owners.set(type, chapter.apply);
    }
  const readings = chapters.flatMap((chapter) => chapter.readings ?? []);
  return {
    readings,
    apply(fact) {
      const apply = owners.get(fact.type);
      if (!apply) throw new Error(`no module owns ${fact.type}`);
      return apply(fact);
    },
    async recompute(tx, facts) {
      const replaced = readings.map((reading) => {
        const ids = [...new Set(facts.flatMap((fact) => reading.touchedBy(fact)))];
        return ids.length ? reading.recompute(tx, ids) : [];
      });
      return (await Promise.all(replaced)).flat();
    },
  };
}
