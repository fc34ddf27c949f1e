import type { Id } from '../../../kernel/id.ts';
import { holdsAt } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { beyondMandate } from '../../accounts/index.ts';
import { type Licence, licenceById, premisesOf } from '../../licences/index.ts';
import { holdingsOf } from '../../numbers/index.ts';
import type { Content } from '../rules/content.ts';
import {
  CONFIRMED_PLACES,
  type ConfirmedPlace,
  type HeldNumber,
  prefilled,
  settledPlaces,
} from '../rules/prefill.ts';
import type { Draft } from '../store.ts';
import {
  begunAbout,
  copyUploads,
  keepPrefill,
  lastGrantedContent,
  prefillOf,
  underWayAbout,
} from '../store-about.ts';
import type { DeskPack } from './desk.ts';
import { editableDraft, openDraft } from './draft.ts';
import { markOf } from './draft-part.ts';

interface Opened {
  readonly application: string;
  readonly reference: string;
}

/**
 * Opens a renewal or variation of a licence, or the first application of a centre in transition, with all that the
 * office knows of it. One that was begun already is gone on with.
 */
export async function openPrefilled(
  act: Act,
  pack: DeskPack,
  input: { readonly licence: string; readonly kind: 'new' | 'renewal' | 'variation' },
): Promise<Opened | Refusal> {
  const licence = await ownLicence(act, input.licence);
  if (isRefusal(licence)) return licence;
  const { kind } = input;
  const begun = await begunAbout(act, licence.organisation!, licence.id, kind);
  if (begun) return { application: begun.id, reference: begun.reference };
  const underWay = kind === 'variation' ? undefined : await underWayAbout(act, licence.id, kind);
  if (underWay)
    return refuse('conflict', 'application-under-way', { values: { reference: underWay.reference } });
  const last = await lastGrantedContent(act, licence);
  const held = await heldNow(act, licence);
  const content = prefilled(last?.content ?? (await asRegistered(act, licence)), held);
  const opened = await openDraft(act, pack, { kind, class: licence.class, licence: licence.id, content });
  if (isRefusal(opened)) return opened;
  if (last) await copyUploads(act, last.application, opened.application, act.by.principal);
  if (kind !== 'variation') {
    const marks = marksOf(content);
    await keepPrefill(act, opened.application, { marks, confirmed: [] });
  }
  return { application: opened.application, reference: opened.reference };
}

/** The holder says that a part is as it was. */
export async function confirmParts(
  act: Act,
  input: { readonly application: string; readonly places: readonly string[] },
): Promise<{ readonly confirmed: readonly string[] } | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  const prefill = await prefillOf(act, draft.id);
  if (!prefill) return refuse('conflict', 'nothing-prefilled');
  const known = input.places.filter((place) => CONFIRMED_PLACES.includes(place as ConfirmedPlace));
  const confirmed = [...new Set([...prefill.confirmed, ...known])];
  await keepPrefill(act, draft.id, { marks: prefill.marks, confirmed });
  return { confirmed };
}

/** Which parts of a prefilled draft its holder has confirmed or changed; undefined where nothing was prefilled. */
export async function settledParts(
  reader: Reader,
  draft: Pick<Draft, 'id' | 'content'>,
): Promise<readonly ConfirmedPlace[] | undefined> {
  const prefill = await prefillOf(reader, draft.id);
  return prefill && settledPlaces(prefill.marks, marksOf(draft.content), prefill.confirmed);
}

function marksOf(content: Content): Record<string, string> {
  return Object.fromEntries(CONFIRMED_PLACES.map((place) => [place, markOf(content[place])]));
}

async function ownLicence(act: Act, id: string): Promise<Licence | Refusal> {
  const licence = await licenceById(act, id);
  const own = act.by.kind === 'applicant' && licence?.organisation === act.by.organisation;
  if (!own || !licence) return refuse('not-found', 'licence-not-found');
  return beyondMandate(act.by, licence) ?? licence;
}

async function heldNow(act: Act, licence: Licence): Promise<HeldNumber[]> {
  const held = await holdingsOf(act, licence.id);
  return held.filter((one) => holdsAt(act.at, one));
}

/** What the register says of an entry that was never applied for here. Ids stay with the earlier owner. */
async function asRegistered(act: Act, licence: Licence): Promise<Content> {
  const premises = (await premisesOf(act, [licence.id])).get(licence.id as Id<'licence'>) ?? [];
  return {
    company: { name: licence.holder, ...(licence.holderUrdu && { nameUrdu: licence.holderUrdu }) },
    premises: premises
      .filter((place) => holdsAt(act.at, place))
      .map(({ line, unit, area, city, district, residential, seats }) => ({
        ...(line && { line }),
        ...(unit && { unit }),
        ...(area && { area }),
        ...(city && { city }),
        district,
        residential,
        ...(seats && { seats }),
      })),
  };
}
