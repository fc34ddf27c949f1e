import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildFont, buildStyle } from './build.ts';
import { type AssetName, CATALOGUE } from './catalogue.ts';

// Runs in a process of its own: makes one file at a time as asked, each put in place whole. It ends when its
// parent lets go of it.
const folder = process.argv[2]!;
mkdirSync(folder, { recursive: true });

process.on('message', async (name: AssetName) => {
  try {
    await make(name);
    process.send!({ name });
  } catch (error) {
    process.send!({ name, error: error instanceof Error ? error.message : String(error) });
  }
});

async function make(name: AssetName): Promise<void> {
  const recipe = CATALOGUE[name];
  if (recipe.kind === 'font') return put(name, await buildFont(recipe.family, recipe.weight, recipe.letters));
  const text =
    recipe.kind === 'style'
      ? Buffer.from(buildStyle(recipe.language, recipe.sheet))
      : readFileSync(new URL(name, import.meta.url));
  put(`${name}.gz`, gzipSync(text, { level: 9 }));
  put(`${name}.br`, brotliCompressSync(text));
  put(name, text); // last: whoever sees it finds the others
}

function put(name: string, bytes: Buffer): void {
  const draft = join(folder, `.${name}.${process.pid}`);
  writeFileSync(draft, bytes);
  renameSync(draft, join(folder, name));
}
