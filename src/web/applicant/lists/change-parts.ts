import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { type Content, type Draft, markOf, saveDraftParts } from '../../../modules/applications/index.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';
import { openDraft } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';

const TRIES_MAX = 4;

/**
 * Changes lists of a draft by what they are now: whoever adds a list and whoever removes a line at the same moment
 * both have their way. `change` gives each list by its place; an empty one goes. The draft before comes back.
 */
export async function changeParts(
  ask: ApplicantAsk,
  change: (content: Content) => Readonly<Record<string, readonly unknown[] | undefined>> | undefined,
): Promise<Draft | Refusal> {
  for (let tries = 1; ; tries++) {
    const draft = await openDraft(ask);
    if (isRefusal(draft)) return draft;
    const after = change(draft.content);
    if (!after) return draft;
    const parts = Object.entries(after).flatMap(([place, list]) => {
      const before = partAt(draft.content, place);
      const value = list?.length ? list : undefined;
      const same = markOf(before) === markOf(value);
      return same ? [] : [{ place, mark: markOf(before), value }];
    });
    if (parts.length === 0) return draft;
    const saved = await ask.act((act) => saveDraftParts(act, { application: draft.id, parts }), {
      forgotten: true,
    });
    if (!isRefusal(saved)) return draft;
    if (saved.code !== 'part-changed' || tries === TRIES_MAX) return saved;
  }
}
