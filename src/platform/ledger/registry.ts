import type { Reader, Writer } from '../postgres/sql.ts';
import type { Apply, Change, Fact } from './fact.ts';

/**
 * A table that spans subjects, recomputed by one function for what a fact touched, in the same transaction.
 * Unqualified table names resolve to the live tables, or to the rebuilt ones during a rebuild.
 */
export interface Reading {
  readonly name: string;
  /** Ids of the things whose rows this fact may change. */
  touchedBy(fact: Fact): readonly string[];
  /** Replaces the rows of these things. */
  recompute(tx: Writer, ids: readonly string[]): Promise<void>;
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
  recompute(tx: Writer & Reader, facts: readonly Fact[]): Promise<void>;
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
      for (const reading of readings) {
        const ids = [...new Set(facts.flatMap((fact) => reading.touchedBy(fact)))];
        if (ids.length) await reading.recompute(tx, ids);
      }
    },
  };
}
