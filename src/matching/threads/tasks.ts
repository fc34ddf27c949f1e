import { blocksOf, dividersOf } from '../blocking/blocks.ts';
import { keyerOf } from '../blocking/facets.ts';
import { blocksOfPart, countedKeys, holdersOf, placeKeys } from '../blocking/near-values.ts';
import { joinedKeys, sampledFacets } from '../blocking/plan.ts';
import { type Values, valuesOf } from '../fields/values.ts';
import { fillRows } from '../scoring/comparing.ts';
import { readCsvPart } from '../table/csv.ts';
import { TableFault } from '../table/table.ts';
import { compared, drawn } from './compared.ts';
import { linesOfClusters, linesOfPairs } from './lines.ts';
import { settled, weighed } from './weighed.ts';
import type { ColumnsTask, Shared, Task, Work } from './work.ts';

/** Does a task in whichever thread it is; the answer depends on the task and on nothing else. */
export function done(shared: Shared, task: Task): Work[keyof Work]['answer'] {
  const { values, lore, passes } = shared;
  switch (task.do) {
    case 'columns':
      return columnsRead(task);
    case 'read': {
      const read = valuesOf(task.field, shared.tables, lore);
      return { values: read, sampled: sampledFacets(read, task.index, lore, shared.records) };
    }
    case 'rows':
      fillRows(values, shared.rows, task.from, task.until);
      return null;
    case 'draw':
      return drawn(shared, task.seed, task.pairs);
    case 'facet': {
      const key = keyerOf(values[task.facet.field]!, task.facet, lore);
      for (let code = task.from; code < task.until; code++) task.into[code] = key(code);
      return null;
    }
    case 'keys':
      return joined(values, task);
    case 'blocks':
      return blocksOf(passes[task.pass]!, shared.keys[task.pass]!, values, lore);
    case 'compare':
      return compared(shared, task.pass, shared.blocks[task.pass]!, task.from, task.until);
    case 'weigh':
      return weighed(shared, task);
    case 'cluster':
      return settled(shared, task.from, task.until);
    case 'pair-lines':
      return linesOfPairs(shared, task);
    case 'cluster-lines':
      return linesOfClusters(shared, task);
    case 'holders':
      return holdersOf(values[task.field]!);
    case 'count-keys':
      return countedKeys(values[task.field]!, task.from, task.until, task.parts);
    case 'place-keys':
      placeKeys(values[task.field]!, task.from, task.until, task.places, shared.near);
      return null;
    case 'near': {
      const pass = passes[task.pass]!;
      const { blocks, refined } = blocksOfPart(pass, shared.near, task.part, dividersOf(pass, values, lore));
      return { ...compared(shared, task.pass, blocks, 0, blocks.starts.length), refined };
    }
  }
}

/** What is wrong with a file is told as text: errors lose their class between threads. */
function columnsRead({ path, wanted, which, of, told }: ColumnsTask): Work['columns']['answer'] {
  const tell = (rows: number, bytes: number) => told.set([rows, bytes]);
  let number = 0;
  const mine = (name: string) => (!wanted || wanted.has(name)) && number++ % of === which;
  try {
    return readCsvPart(path, mine, which === 0 ? tell : undefined);
  } catch (error) {
    if (error instanceof TableFault) return { fault: error.message };
    throw error;
  }
}

function joined(values: readonly Values[], { of, into, from, until }: Work['keys']['task']): null {
  of.forEach(({ field, keys }, at) => {
    const { codes } = values[field]!;
    for (let record = from; record < until; record++) {
      const key = keys[codes[record]!]!;
      into[record] = at === 0 ? key : joinedKeys(into[record]!, key);
    }
  });
  return null;
}
