import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pairs } from './pairs.ts';

/** `node write-pairs.ts FILE`: the pairs as tab separated text, for other programs to compare. */
const out = createWriteStream(process.argv[2]!);
let lines = '';
for (const [a, b] of pairs()) {
  lines += `${a}\t${b}\n`;
  if (lines.length < 1 << 20) continue;
  if (!out.write(lines)) await once(out, 'drain');
  lines = '';
}
out.end(lines);
