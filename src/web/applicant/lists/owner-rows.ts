import type { Draft } from '../../../modules/applications/index.ts';
import type { Content, OwnerEntry } from '../../../modules/applications/rules/content.ts';
import { selectField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { hidden, numberField } from '../../shared/forms/fields.ts';
import type { Form } from '../../shared/forms/form.ts';
import { insetText } from '../../shared/forms/parts.ts';
import { type Html, html, isolated, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Words } from '../../shared/words.ts';
import { numberOf } from '../draft/reading.ts';
import { draftPath } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';

type Held = NonNullable<OwnerEntry['heldBy']>[number];

const ROWS_MOST = 20;
const ROWS_FREE = 2;

const rowNames = (i: number) => ({ owner: `owner-${i}`, share: `share-${i}` });

/** The fields of the rows in which a company's owners are named. */
export const OWNER_FIELDS: readonly string[] = Array.from({ length: ROWS_MOST }, (_, i) =>
  Object.values(rowNames(i)),
).flat();

/** The input at which a place of a company's owners is mended. */
export function rowInput(place: string): string {
  const [, at = '0', name] = place.split('/');
  return name === 'sharePercent' ? rowNames(Number(at)).share : rowNames(Number(at)).owner;
}

const isShare = (share: number | undefined): share is number =>
  share !== undefined && share >= 0 && share <= 100;

/** Owners as they were typed, and the rows of which one half is missing or is no share. */
export function typedOwners(
  words: Words,
  form: Form,
): { readonly heldBy: Held[]; readonly faults: FormFault[] } {
  const heldBy: Held[] = [];
  const faults: FormFault[] = [];
  for (let i = 0; i < ROWS_MOST; i++) {
    const { owner: ownerName, share: shareName } = rowNames(i);
    const [owner, typed] = [form.text(ownerName), form.text(shareName)];
    if (!owner && !typed) continue;
    const sharePercent = numberOf(typed);
    if (!owner) faults.push({ field: ownerName, text: words.say('owners-row-no-owner') });
    else if (!isShare(sharePercent)) faults.push({ field: shareName, text: words.say('not-a-percentage') });
    else heldBy.push({ owner, sharePercent });
  }
  return { heldBy, faults };
}

/** A company by its name. */
export function companyName(words: Words, { name, nameUrdu }: OwnerEntry): Html {
  const own = (words.language === 'ur' && nameUrdu) || name || nameUrdu;
  return own ? nameHtml(own, words.language) : html`${words.say('owners-unnamed')}`;
}

const plainName = (words: Words, latin: string | undefined, urdu: string | undefined) =>
  (words.language === 'ur' && urdu) || isolated(latin ?? urdu ?? '?');

/** Rows to choose owners from those who are named, each with the share. */
export function ownerRows(
  { words, form, request }: ApplicantAsk,
  { people = [], owners = [] }: Content,
  heldBy: readonly Held[],
  id: string | null,
  faults: readonly FormFault[],
): Html {
  const choices = [
    ...people.flatMap((one) =>
      one.id ? [{ value: one.id, label: plainName(words, one.nameLatin, one.nameUrdu) }] : [],
    ),
    ...owners.flatMap((one) =>
      one.id && one.id !== id ? [{ value: one.id, label: plainName(words, one.name, one.nameUrdu) }] : [],
    ),
  ];
  if (choices.length === 0) return html`<p class="govuk-body">${words.say('owners-nobody-named')}</p>`;
  const typed = request.method === 'POST' ? form : undefined;
  const rows = Math.min(heldBy.length + ROWS_FREE, ROWS_MOST);
  return html`${Array.from({ length: rows }, (_, i) => {
    const { owner, share } = rowNames(i);
    const stands = heldBy[i];
    const n = i + 1;
    return html`<div class="sanad-owner">${selectField(words, { name: owner, label: words.say('owners-row', { n }), optional: i >= Math.max(heldBy.length, 1), choices, value: typed ? typed.text(owner) : (stands?.owner ?? ''), faults })}${numberField(words, { name: share, label: words.say('owners-row-share', { n }), inputmode: 'decimal', value: typed ? typed.text(share) : String(stands?.sharePercent ?? ''), faults })}</div>`;
  })}`;
}

/** The company of which a new entry is an owner, where its page was opened from there. */
export function ownedBy(
  { form, query, request }: ApplicantAsk,
  { owners = [] }: Content,
): OwnerEntry | undefined {
  const id = (request.method === 'POST' && form.text('ownerOf')) || query.get('ownerOf');
  return id ? owners.find((one) => one.id === id) : undefined;
}

/** What is asked of an owner besides: the share of the company whose page led here. */
export function ownedHtml(ask: ApplicantAsk, content: Content, faults: readonly FormFault[]): Html {
  const owned = ownedBy(ask, content);
  if (!owned?.id) return NOTHING;
  const { words, form, request } = ask;
  return html`${hidden('ownerOf', owned.id)}${insetText(words.rich('owners-owner-of', { company: companyName(words, owned) }))}${numberField(words, { name: 'ownerShare', label: words.say('owners-owner-share'), inputmode: 'decimal', value: request.method === 'POST' ? form.text('ownerShare') : '', faults })}`;
}

/** A share that is none, or more than is left of the company. */
export function ownedFaults(ask: ApplicantAsk, content: Content): FormFault[] {
  const owned = ownedBy(ask, content);
  if (!owned) return [];
  const share = numberOf(ask.form.text('ownerShare'));
  const before = (owned.heldBy ?? []).reduce((sum, { sharePercent = 0 }) => sum + sharePercent, 0);
  if (!isShare(share)) return [{ field: 'ownerShare', text: ask.words.say('not-a-percentage') }];
  if (before + share <= 100) return [];
  const left = Math.max(0, Math.round((100 - before) * 1e6) / 1e6);
  return [{ field: 'ownerShare', text: ask.words.say('owners-share-left', { left: String(left) }) }];
}

/** The new entry among the owners of the company whose page led to it. */
export function ownedAlong(form: Form, { owners = [] }: Content, id: string) {
  const ownerOf = form.text('ownerOf');
  if (!owners.some((one) => one.id === ownerOf)) return [];
  const sharePercent = numberOf(form.text('ownerShare')) ?? 0;
  return [{ place: `/owners/${ownerOf}/heldBy/-`, mark: null, value: { owner: id, sharePercent } }];
}

/** Whoever is gone owns nothing any more. */
export function ownedNoMore({ owners = [] }: Content, id: string) {
  return owners.flatMap((one) =>
    one.id && one.heldBy?.some(({ owner }) => owner === id)
      ? [
          {
            place: `/owners/${one.id}/heldBy`,
            mark: null,
            value: one.heldBy.filter(({ owner }) => owner !== id),
          },
        ]
      : [],
  );
}

/** Back to the company whose owner was just named. */
export function ownedPath(ownerOf: string, draft: Draft, then: string): string | undefined {
  const known = (draft.content.owners ?? []).some(({ id }) => id === ownerOf);
  return known && then !== 'list' && then !== 'another'
    ? draftPath(draft.id, `/owners/${ownerOf}`)
    : undefined;
}
