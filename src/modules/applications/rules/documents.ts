import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Content, DocumentEntry } from './content.ts';
import type { ApplicationsPack, DocumentRule, Kind } from './pack.ts';

/** A kind of document as one application stands to it: whom it is about, whether it must be there, what is there. */
export interface WantedDocument {
  readonly rule: DocumentRule;
  /** Id of the person or premises; null for the company. */
  readonly about: string | null;
  readonly needed: boolean;
  /** Needed, and neither it nor what serves in its place is there. */
  readonly missing: boolean;
  readonly files: readonly string[];
}

type Pack = Pick<ApplicationsPack, 'documents'>;

/**
 * Every document that an application must carry or carries, in the order of the law, one line for each person or
 * premises that it is about; then kinds that may be added, without any.
 */
export function documentsWanted(content: Content, kind: Kind, { documents }: Pack): WantedDocument[] {
  const entries = content.documents ?? [];
  return documents.flatMap((rule): WantedDocument[] => {
    const needed = rule.neededFor(content, kind).map((about) => (rule.about === 'company' ? null : about));
    const carried = entries.filter((entry) => entry.kind === rule.code).map((entry) => entry.about ?? null);
    const about = [...new Set([...needed, ...carried])];
    const serving = [rule.code, ...(rule.servedBy ?? [])];
    const has = (who: string | null) =>
      entries.some((e) => e.file && serving.includes(e.kind ?? '') && (who === null || e.about === who));
    const lines = about.map((who) => ({
      rule,
      about: who,
      needed: needed.includes(who),
      missing: needed.includes(who) && !has(who),
      files: entries.flatMap((e) =>
        e.kind === rule.code && (e.about ?? null) === who && e.file ? [e.file] : [],
      ),
    }));
    return lines.length ? lines : [{ rule, about: null, needed: false, missing: false, files: [] }];
  });
}

/** Whether a document of this kind can be about this: a kind of the law, and somebody or something that is named. */
export function documentFault(content: Content, pack: Pack, entry: DocumentEntry): Refusal | undefined {
  const rule = pack.documents.find(({ code }) => code === entry.kind);
  if (!rule) return refuse('invalid', 'unknown-document', { field: '/kind' });
  if (rule.about === 'company')
    return entry.about ? refuse('invalid', 'about-nobody-named', { field: '/about' }) : undefined;
  const named = (rule.about === 'person' ? content.people : content.premises) ?? [];
  return named.some(({ id }) => id !== undefined && id === entry.about)
    ? undefined
    : refuse('invalid', 'about-nobody-named', { field: '/about' });
}

/** The content with a document, in the place of another where one is replaced; the same one twice is one. */
export function withDocument(content: Content, entry: DocumentEntry, instead?: DocumentEntry): Content {
  const others = (content.documents ?? []).filter((one) => !sameDocument(one, entry));
  const at = instead ? others.findIndex((one) => sameDocument(one, instead)) : -1;
  const documents = at < 0 ? [...others, entry] : others.toSpliced(at, 1, entry);
  return { ...content, documents };
}

export function withoutDocument(content: Content, entry: DocumentEntry): Content {
  return { ...content, documents: (content.documents ?? []).filter((one) => !sameDocument(one, entry)) };
}

export function sameDocument(a: DocumentEntry, b: DocumentEntry): boolean {
  return a.kind === b.kind && a.file === b.file && (a.about ?? null) === (b.about ?? null);
}

/** Every file that a content names: documents, and letters for foreign numbers. */
export function filesNamed({ documents = [], channels }: Content): ReadonlySet<string> {
  const letters = (channels?.numbers ?? []).flatMap((number) => number.foreignAuthority ?? []);
  return new Set([...documents.flatMap((document) => document.file ?? []), ...letters]);
}
