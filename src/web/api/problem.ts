import type { Language } from '../../kernel/bilingual.ts';
import type { Refusal, RefusalKind, Values } from '../../kernel/refusal.ts';
import type { Speaker } from '../../platform/texts.ts';
import { REFUSAL_STATUS } from '../shared/refusal-status.ts';

/** What the edge refuses before any module is asked. */
export type EdgeKind =
  | 'bad-request'
  | 'not-signed-in'
  | 'method-not-allowed'
  | 'too-large'
  | 'media-type'
  | 'too-many'
  | 'internal'
  | 'unavailable';

export type ProblemKind = RefusalKind | EdgeKind;

/** A "no" of the edge, in the shape of a refusal; `headers` go with the answer. */
export interface EdgeRefusal extends Omit<Refusal, 'refused'> {
  readonly refused: EdgeKind;
  readonly headers?: Readonly<Record<string, string>>;
}

export type AnyRefusal = Refusal | EdgeRefusal;

export const STATUS = {
  ...REFUSAL_STATUS,
  'bad-request': 400,
  'not-signed-in': 401,
  'method-not-allowed': 405,
  'too-large': 413,
  'media-type': 415,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ProblemKind, number>;

/** RFC 9457. `instance` is the request's id; `errors` names every field at fault by JSON pointer (RFC 6901). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

export const PROBLEM_TYPES = '/api/v1/problems/';

/** Words a refusal in the reader's language. A code without a text is worded by its kind, never by a 500. */
export function problemOf(
  refusal: AnyRefusal,
  speaker: Speaker,
  language: Language,
  requestId: string,
): Problem {
  const title = speaker.say(language, `problem-${refusal.refused}`);
  const say = (code: string, values?: Values) => wording(speaker, language, code, values) ?? title;
  const faults =
    refusal.faults ??
    (refusal.field === undefined
      ? []
      : [{ field: refusal.field, code: refusal.code, values: refusal.values }]);
  return {
    type: PROBLEM_TYPES + encodeURIComponent(refusal.code),
    title,
    status: STATUS[refusal.refused],
    detail: say(refusal.code, refusal.values),
    instance: requestId,
    code: refusal.code,
    errors: faults.map(({ field, code, values }) => ({ pointer: field, code, detail: say(code, values) })),
  };
}

export function wording(
  speaker: Speaker,
  language: Language,
  code: string,
  values?: Values,
): string | undefined {
  if (!speaker.has(code)) return undefined;
  try {
    return speaker.say(language, code, inWords(speaker, language, values));
  } catch {
    return undefined; // the text wants a value that the refusal does not carry; the title still says the kind
  }
}

// Values that are lists of codes, and the family of texts that words each code.
const CODED: Readonly<Record<string, string>> = {
  scope: 'scope-',
  who: 'caller-',
  state: 'state-',
  possible: 'state-',
};

/** The values with every code said in words; a code that nobody worded stays as it is. */
function inWords(speaker: Speaker, language: Language, values?: Values): Values | undefined {
  if (!values) return undefined;
  const worded = Object.entries(values).map(([name, value]) => {
    const family = CODED[name];
    if (!family || typeof value !== 'string') return [name, value] as const;
    const words = value
      .split(', ')
      .map((code) => (speaker.has(family + code) ? speaker.say(language, family + code) : code));
    return [name, words.join(language === 'ur' ? '، یا ' : ', or ')] as const;
  });
  return Object.fromEntries(worded);
}

export function problemResponse(
  refusal: AnyRefusal,
  speaker: Speaker,
  language: Language,
  requestId: string,
): Response {
  const problem = problemOf(refusal, speaker, language, requestId);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...('headers' in refusal ? refusal.headers : undefined),
    },
  });
}

/** A refusal of the edge, thrown inside the pipeline and answered by its one `catch`. */
export class EdgeStop extends Error {
  readonly refusal: AnyRefusal;
  constructor(refusal: AnyRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function stop(
  refused: ProblemKind,
  code: string,
  more: Omit<EdgeRefusal, 'refused' | 'code'> = {},
): never {
  throw new EdgeStop({ refused, code, ...more } as AnyRefusal);
}
