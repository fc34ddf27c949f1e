import { isRefusal } from '../../../kernel/refusal.ts';
import type { AskedItem } from '../../../modules/applications/index.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';
import type { Fields } from '../../../modules/applications/rules/field.ts';
import type { Naming } from '../../shared/forms/said.ts';
import type { Html } from '../../shared/html.ts';
import { changedHtml } from '../draft/frame.ts';
import { changedRows } from '../draft/group-section.ts';
import { openDraft } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';
import { fieldAt } from './asked-place.ts';

/** What somebody else saved at a place meanwhile, beside what was typed. */
export async function meanwhile(
  ask: ApplicantAsk,
  naming: Naming,
  item: AskedItem,
  fields: Fields,
  yours: Readonly<Record<string, unknown>>,
): Promise<Html | false> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return false;
  const stands = partAt(draft.content, item.field);
  const theirs = fieldAt(item.field)?.shape === 'group' ? (stands ?? {}) : { value: stands };
  return changedHtml(ask, changedRows(naming, fields, theirs as typeof yours, yours, ask));
}
