import { writeFileSync } from 'node:fs';
import { type Evidence, evidenceOf } from '../../matching/evidence/evidence.ts';
import { sentence } from '../../matching/evidence/in-words.ts';
import { waterfallSvg } from '../../matching/evidence/waterfall.ts';
import { type Command, EXIT, WrongUsage } from '../command.ts';
import { LORE } from '../lore.ts';
import { changedModel, jsonIn, keptModel } from '../matching-files.ts';

export const command: Command = {
  operands: 'MODEL EVIDENCE',
  operandsMin: 2,
  options: { svg: { type: 'string' }, urdu: { type: 'boolean' } },
  help: `Replays why two records are taken for one, from the model that was kept when they were compared, and says whether the answer is
still the same. MODEL is what sanad match --model wrote; EVIDENCE is one line of sanad match --explain N --json.

Options:
  --svg FILE  the running total as a picture
  --urdu      in Urdu
  --json      the evidence, worked out anew

Examples:
  sanad match people.csv --model model.json --explain 1 --json > evidence.json
  sanad explain model.json evidence.json --svg why.svg`,
  async run(parsed, io) {
    const [path, about] = parsed.operands as [string, string];
    const model = keptModel(path);
    if (!model) {
      io.err(changedModel(path));
      return EXIT.no;
    }
    const kept = jsonIn(about) as Evidence;
    if (!Array.isArray(kept?.fields)) throw new WrongUsage(`${about} is no evidence of sanad match`);
    const side = (which: 'left' | 'right') => ({
      id: kept[which],
      raw: kept.fields.map((field) => field[which].raw),
    });
    const anew = evidenceOf(model, side('left'), side('right'), LORE);
    const language = parsed.values.urdu === true ? 'ur' : 'en';
    io.out(parsed.json ? JSON.stringify(anew) : sentence(anew, language));
    if (typeof parsed.values.svg === 'string') writeFileSync(parsed.values.svg, waterfallSvg(anew, language));
    if (kept.model === model.hash && Math.abs(kept.bits - anew.bits) < 1e-9) return EXIT.done;
    io.err(
      kept.model === model.hash
        ? `it was ${kept.bits} bits when it was written, and is ${anew.bits} now: this engine reads the records differently`
        : `it was weighed by another model (${kept.model.slice(0, 16)})`,
    );
    return EXIT.no;
  },
};
