import type { Bilingual, Language } from '../../../kernel/bilingual.ts';
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

/** Of a company that owns many the first are named. */
const NAMED_MAX = 3;

function listedIn(language: Language, names: readonly string[]): string {
  const more = names.length - NAMED_MAX;
  const named = names.slice(0, NAMED_MAX);
  if (more <= 0) return named.join(language === 'en' ? ', ' : '، ');
  return language === 'en' ? `${named.join(', ')} and ${more} more` : `${named.join('، ')} اور مزید ${more}`;
}

/** One piece in words: what is the same, and what takes weight from it (SCR-05). `ownership`: whether it says what an owning company owns. */
export function traceInWords(trace: Trace, ownership = true): Bilingual {
  const { kind, parties, chance, full, bits, explained, ownOwns, otherOwns } = trace;
  const { say } = WEIGHTS[kind];
  const en = [chance === 1 ? `${say.en} is the same` : `${say.en}: ${percent(chance)} likely the same`];
  const ur = [chance === 1 ? `${say.ur} ایک ہی ہے` : `${say.ur}: ایک ہی ہونے کا امکان ${percent(chance)}`];
  if (ownership && ownOwns && otherOwns) {
    en.push(
      ownOwns.length > 0 ? `here it owns ${listedIn('en', ownOwns)}` : 'here it is the applicant itself',
      otherOwns.length > 0 ? `there it owns ${listedIn('en', otherOwns)}` : 'there it is the party itself',
    );
    ur.push(
      ownOwns.length > 0 ? `یہاں یہ ${listedIn('ur', ownOwns)} کی مالک ہے` : 'یہاں یہ خود درخواست گزار ہے',
      otherOwns.length > 0 ? `وہاں یہ ${listedIn('ur', otherOwns)} کی مالک ہے` : 'وہاں یہ خود وہی فریق ہے',
    );
  }
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

/** Of the same companies: what they own was said then. */
const owns = (one: Trace, other: Trace): boolean =>
  one.ownOwns !== undefined && `${one.ownOwns} ${one.otherOwns}` === `${other.ownOwns} ${other.otherOwns}`;

/** All but the first begin like a sentence. */
const asSentence = (text: string, n: number) =>
  n === 0 ? text : text.replace(/^./, (first) => first.toUpperCase());

/** The groups of a match in words, the heaviest first. */
export function reasonsOf(traces: readonly Trace[]): Reason[] {
  const groups = new Map<Group, Trace[]>();
  for (const trace of traces) groups.set(trace.group, [...(groups.get(trace.group) ?? []), trace]);
  return [...groups]
    .map(([group, some]): Reason => {
      const pieces = some.slice(0, PIECES_MAX);
      const words = pieces.map((one, n) =>
        traceInWords(one, !pieces.slice(0, n).some((other) => owns(other, one))),
      );
      return {
        group,
        name: GROUPS[group],
        bits: some.find(({ counted }) => counted)?.bits ?? 0,
        say: {
          en: [...new Set(words.map(({ en }) => en))].map(asSentence).join('. '),
          ur: [...new Set(words.map(({ ur }) => ur))].join('۔ '),
        },
      };
    })
    .sort((a, b) => b.bits - a.bits || (a.group < b.group ? -1 : 1));
}
