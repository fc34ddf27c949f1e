import { createHash } from 'node:crypto';
import { documents } from '../../jurisdictions/pk/documents.ts';
import type { Content } from '../../modules/applications/rules/content.ts';
import type { Kind } from '../../modules/applications/rules/pack.ts';
import { pdfSaying, pngOf } from './documents.ts';

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
 * Every document that the pack asks of this content. Cards and passports are handed in on one sheet for all
 * people, as applicants do: the same file stands for each of them. Everything else is a file of its own.
 */
export function papersFor(content: Content, kind: Kind): Paper[] {
  const { company, people = [] } = content;
  const holder = company?.name ?? '';
  return documents.flatMap((rule) => {
    const needed = rule.neededFor(content, kind);
    if (rule.about === 'person') {
      const sheet = fileOf(
        pngOf(
          `${rule.code} / ${holder} / ${people.map((person) => person.nationalId ?? person.passport).join(' ')}`,
        ),
        `${rule.code}.png`,
      );
      return needed.map((about) => ({ kind: rule.code, about, ...sheet }));
    }
    return needed.map((about) => {
      const lines = [
        `${rule.name.en} (demonstration, made up)`,
        holder,
        rule.about === 'company' ? (company?.taxNumber ?? '') : about,
      ];
      return {
        kind: rule.code,
        about: rule.about === 'company' ? null : about,
        ...fileOf(pdfSaying(lines), `${rule.code}.pdf`),
      };
    });
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
