import { createHash } from 'node:crypto';
import { documents } from '../../jurisdictions/pk/documents.ts';
import type { Content } from '../../modules/applications/rules/content.ts';
import type { Kind } from '../../modules/applications/rules/pack.ts';
import { pdfSaying, pngOf } from './documents.ts';

const MADE_UP = 'Demonstration, made up';

/** One file of an application, with its bytes and what it is said to be. */
export interface Paper {
  readonly kind: string;
  readonly about: string | null;
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'image/png';
  readonly bytes: Buffer;
  /** SHA-256, hex. */
  readonly hash: string;
}

/**
 * Every document that the pack asks of this content, as applicants hand them in: the cards of all people on one
 * sheet, the company's papers in one scan, and a lease for each of the premises.
 */
export function papersFor(content: Content, kind: Kind): Paper[] {
  const { company, people = [] } = content;
  const holder = company?.name ?? '';
  const asked = documents.map((rule) => ({ rule, needed: rule.neededFor(content, kind) }));
  const own = asked.filter(({ rule, needed }) => rule.about === 'company' && needed.length);
  const scan = fileOf(
    pdfSaying([MADE_UP, holder, company?.taxNumber ?? '', ...own.map(({ rule }) => rule.name.en)]),
    'company-papers.pdf',
  );
  return asked.flatMap(({ rule: { code, about, name }, needed }): Paper[] => {
    if (needed.length === 0) return [];
    if (about === 'company') return [{ kind: code, about: null, ...scan }];
    if (about === 'premises')
      return needed.map((id) => ({
        kind: code,
        about: id,
        ...fileOf(pdfSaying([MADE_UP, holder, name.en, id]), `${code}.pdf`),
      }));
    const ids = people.map((person) => person.nationalId ?? person.passport);
    const sheet = fileOf(pngOf(`${code} / ${holder} / ${ids.join(' ')}`), `${code}.png`);
    return needed.map((id) => ({ kind: code, about: id, ...sheet }));
  });
}

function fileOf(bytes: Buffer, name: string): Omit<Paper, 'kind' | 'about'> {
  const mediaType = name.endsWith('.png') ? 'image/png' : 'application/pdf';
  return { name, mediaType, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** The papers without those that are the same file again. */
export function filesOf(papers: readonly Paper[]): Paper[] {
  return [...new Map(papers.map((paper) => [paper.hash, paper])).values()];
}

/** The content with its documents named. */
export function withPapers(content: Content, papers: readonly Paper[]): Content {
  return {
    ...content,
    documents: papers.map(({ kind, about, hash }) => ({ kind, ...(about && { about }), file: hash })),
  };
}
