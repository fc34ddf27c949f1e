import type { Bilingual } from '../../../kernel/bilingual.ts';
import { GROUPS, type Group, WEIGHTS } from './groups.ts';
import type { Trace } from './trace.ts';

/** Why a group weighs what it weighs, for the person who decides. */
export interface Reason {
  readonly group: Group;
  readonly name: Bilingual;
  /** Bits that the group adds; 0 where nothing of it counts. */
  readonly bits: number;
  readonly say: Bilingual;
}

/** From here on a thing is shared by many. */
const MANY = 3;
/** A likelihood below this is doubt worth a word. */
const DOUBT = 0.9;
/** Years of which it is worth saying that they passed. */
const OLD_SHARE = 0.75;

/** Never a certainty: only what is written the same is the same. */
const percent = (chance: number) => `${Math.min(99, Math.max(1, Math.round(chance * 100)))}%`;

/** One piece in words: what is the same, and what takes weight from it (SCR-05). */
export function traceInWords({ kind, parties, chance, full, bits, explained }: Trace): Bilingual {
  const { say } = WEIGHTS[kind];
  const en = [chance === 1 ? `${say.en} is the same` : `${say.en}: ${percent(chance)} likely the same`];
  const ur = [chance === 1 ? `${say.ur} ایک ہی ہے` : `${say.ur}: ایک ہی ہونے کا امکان ${percent(chance)}`];
  if (parties >= MANY) {
    en.push(`shared by ${parties} parties, so it weighs little`);
    ur.push(`${parties} فریقوں میں مشترک ہے، اس لیے وزن کم ہے`);
  }
  if (chance < DOUBT) {
    en.push('names like these are common or something speaks against it');
    ur.push('ایسے نام عام ہیں یا کوئی بات اس کے خلاف ہے');
  }
  if (explained) {
    en.push('it comes with a person counted already');
    ur.push('یہ پہلے سے شمار شدہ شخص کے ساتھ آتا ہے');
  } else if (parties < MANY && chance >= DOUBT && bits < full * OLD_SHARE) {
    en.push('the shutdown was long ago');
    ur.push('بندش کو عرصہ گزر چکا ہے');
  }
  return { en: en.join('; '), ur: ur.join('؛ ') };
}

const PIECES_MAX = 3;

/** The groups of a match in words, the heaviest first. */
export function reasonsOf(traces: readonly Trace[]): Reason[] {
  const groups = new Map<Group, Trace[]>();
  for (const trace of traces) groups.set(trace.group, [...(groups.get(trace.group) ?? []), trace]);
  return [...groups]
    .map(([group, some]): Reason => {
      const words = some.slice(0, PIECES_MAX).map(traceInWords);
      return {
        group,
        name: GROUPS[group],
        bits: some.find(({ counted }) => counted)?.bits ?? 0,
        say: {
          en: [...new Set(words.map(({ en }) => en))].join('. '),
          ur: [...new Set(words.map(({ ur }) => ur))].join('۔ '),
        },
      };
    })
    .sort((a, b) => b.bits - a.bits || (a.group < b.group ? -1 : 1));
}
