import { type Instant, msOf } from '../kernel/instant.ts';
import { LATIN_FAMILIES, lettersOf, printedFonts, URDU_FAMILIES } from './pdf-fonts.ts';

/** A document to be set: a Typst program, and what it reads. */
export interface Document {
  /**
   * Typst source, trusted: no data may be spliced into it. It reads `json(bytes(sys.inputs.data))`, and the font
   * families of each script in `sys.inputs.latin` and `sys.inputs.urdu` (JSON lists).
   */
  readonly template: string;
  /** Plain JSON. Every text in it is printed literally (see `printable`) and never read as source. */
  readonly data: unknown;
  /** Texts to be read as they are, `sys.inputs.<name>`: drawings as SVG, targets of links. */
  readonly verbatim?: Readonly<Record<string, string>>;
  /** The moment the document states as its creation, whenever it is set. */
  readonly createdAt: Instant;
}

/**
 * Sets a document as PDF/A-2b (ISO 19005-2), every font embedded. The same document gives the same bytes, on any
 * day and in any process. It runs in the caller's thread; throws for a template that does not compile.
 */
export async function pdf({ template, data, verbatim, createdAt }: Document): Promise<Buffer> {
  const { compiler, letters } = await press();
  const literal = JSON.stringify(data, (_, value) =>
    typeof value === 'string' ? printable(value, letters) : value,
  );
  try {
    return compiler.pdf(
      { mainFileContent: template, inputs: { ...verbatim, ...FAMILIES, data: literal } },
      { pdfStandard: 'a-2b', creationTimestamp: Math.floor(msOf(createdAt) / 1_000) },
    );
  } finally {
    // the typesetter would remember the parts of every document it ever set
    compiler.evictCache(CALLS_REMEMBERED);
  }
}

const CALLS_REMEMBERED = 8;
const FAMILIES = {
  latin: JSON.stringify([...LATIN_FAMILIES, ...URDU_FAMILIES]),
  urdu: JSON.stringify([...URDU_FAMILIES, ...LATIN_FAMILIES]),
};
const MISSING = '\ufffd';
const JOINERS_AND_MARKS = /[\u200c-\u200f]/u;
// Some fonts have letters for control characters.
const CONTROLS = /[\p{Cc}\u061c\u202a-\u202e\u2066-\u2069]/u;
const LONG_RUN = /\S{25,}/gu;
const BREAK_AFTER = /.{8}(?=.)/gu;
// A line may end at a zero-width space; the non-joiner before it ends a run of joined letters.
const BREAK = '$&\u200c\u200b';

/**
 * A text of unknown origin as it can be printed: on one line, and every letter one that a font has, for the
 * standard forbids others. What has no letter, and what would reorder the letters around it (bidirectional
 * overrides, UAX #9), becomes U+FFFD: seen, not hidden. A long run without a space may break within.
 */
function printable(text: string, letters: ReadonlySet<number>): string {
  const has = (letter: string) =>
    JOINERS_AND_MARKS.test(letter) || (letters.has(letter.codePointAt(0)!) && !CONTROLS.test(letter));
  const shown = [...text.normalize('NFC').replace(/\s+/gu, ' ')].map((letter) =>
    has(letter) ? letter : MISSING,
  );
  return shown.join('').replace(LONG_RUN, (run) => run.replace(BREAK_AFTER, BREAK));
}

interface Press {
  readonly compiler: import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;
  readonly letters: ReadonlySet<number>;
}

let loading: Promise<Press> | undefined;

function press(): Promise<Press> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Press> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = printedFonts();
  return {
    compiler: NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] }),
    letters: new Set(fontBlobs.flatMap((font) => [...lettersOf(font)])),
  };
}
