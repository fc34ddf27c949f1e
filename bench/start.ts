import type { Benchmark } from './figures.ts';
import { folderFor } from './folder.ts';
import { serve } from './server.ts';

const WARM = 3;

export const benchmark: Benchmark = {
  summary:
    'from `sanad serve --empty` to its first answer: once on an empty folder, then on the folder it left',
  async run({ data, say }) {
    const folder = folderFor(data);
    try {
      const cold = await firstAnswer(folder.path);
      say(`cold ${cold} ms`);
      const warm: number[] = [];
      for (let i = 0; i < WARM; i++) warm.push(await firstAnswer(folder.path));
      return {
        figures: [
          { name: 'cold start to first answer', value: cold, unit: 'ms', most: 3_000 },
          {
            name: 'warm start to first answer, worst of three',
            value: Math.max(...warm),
            unit: 'ms',
            most: 1_000,
            more: { all: warm.join(' ') },
          },
        ],
        notes: [
          'cold: the database cluster is made; code already compiled is kept from an earlier run if there was one',
        ],
      };
    } finally {
      folder.drop();
    }
  },
};

async function firstAnswer(folder: string): Promise<number> {
  const began = performance.now();
  const server = await serve(folder);
  const response = await fetch(`${server.url}/readyz`);
  const ms = Math.round(performance.now() - began);
  if (response.status !== 200) throw new Error(`/readyz says ${response.status}`);
  await server.stop();
  return ms;
}
