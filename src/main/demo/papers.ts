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

const SCANNED = new Set(['identity-card', 'passport-copy']);

/** Every document that the pack asks of this content, no two alike. */
export function papersFor(content: Content, kind: Kind): Paper[] {
  return documents.flatMap((rule) =>
    rule.neededFor(content, kind).map((needed): Paper => {
      const about = rule.about === 'company' ? null : needed;
      const whose =
        content.people?.find((person) => person.id === about)?.nameLatin ?? content.company?.name ?? '';
      const lines = [
        `${rule.name.en} (demonstration, made up)`,
        whose,
        about ?? content.company?.taxNumber ?? '',
      ];
      const scanned = SCANNED.has(rule.code);
      const bytes = scanned ? pngOf(lines.join(' / ')) : pdfSaying(lines);
      return {
        kind: rule.code,
        about,
        name: `${rule.code}.${scanned ? 'png' : 'pdf'}`,
        mediaType: scanned ? 'image/png' : 'application/pdf',
        bytes,
        hash: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}

/** The content with its documents named. */
export function withPapers(content: Content, papers: readonly Paper[]): Content {
  return {
    ...content,
    documents: papers.map(({ kind, about, hash }) => ({ kind, ...(about && { about }), file: hash })),
  };
}
