import type { Act } from '../../platform/act.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';

/** What about people was looked at: `about` is an id or a hash, never a name. */
export interface ReadOf {
  readonly what:
    | 'document'
    | 'order-reasons'
    | 'person'
    | 'id-search'
    | 'name-search'
    | 'identity'
    | 'ruling'
    | 'matches'
    | 'visit';
  readonly about: string;
  readonly application?: string;
}

/**
 * Sensitive reads are facts like any other: who looked at what, when. The fact is appended before the text is given,
 * so where it cannot be written the read is refused. It writes no row: oversight reads the ledger.
 */
export const readLogChapter: Chapter = { module: 'api', facts: ['SensitiveRead'], apply: () => [] };

export async function noteRead(act: Act, { what, about, application }: ReadOf): Promise<void> {
  const reader = act.by.kind === 'officer' ? { officer: act.by.officer } : {};
  await act.append([
    {
      subject: act.newId(),
      after: 0,
      says: { type: 'SensitiveRead', data: { what, about, ...(application && { application }), ...reader } },
    },
  ]);
}
