import type { Draft } from '../../../modules/applications/index.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';
import type { FieldKind, Fields, Group, List } from '../../../modules/applications/rules/field.ts';
import { type Naming, saidHtml } from '../../shared/forms/said.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';
import type { Look } from './inputs.ts';

/** One list of a section; its items are added, changed and removed one on a page. */
export interface ListSpec {
  /** JSON pointer of the list: `/channels/trunks`. */
  readonly place: string;
  /** Its address below the draft: `/channels/trunks`, or the section's own. */
  readonly path: string;
  readonly list: List<Group>;
  /** The fields that tell an item from others: the first is its name, the rest stand below. */
  readonly summary: readonly string[];
  /** Key of “Add a bank account”. */
  readonly add: string;
  /** Where many are added by one list and all removed at once: what its addresses and texts begin with. */
  readonly whole?: 'devices';
  /** Key of what is said while the list is empty. */
  readonly none: string;
  looks?(words: Words): Readonly<Record<string, Look>>;
}

export type Item = Readonly<Record<string, unknown>>;

export const itemsOf = (draft: Draft, { place }: Pick<ListSpec, 'place'>) =>
  (partAt(draft.content, place) ?? []) as readonly Item[];

export function itemName(naming: Naming, { list, summary }: ListSpec, item: Item, i: number): Html {
  const { words } = naming;
  const main = summary[0]!;
  const said = saidHtml(naming, list.item.fields[main]!, item[main]);
  return String(said) === ''
    ? html`${words.say('said-item', { what: words.of(list.item.label), n: i + 1 })}`
    : said;
}

export function itemRest(naming: Naming, { list, summary }: ListSpec, item: Item): Html {
  const fields: Fields = list.item.fields;
  const rest = summary
    .slice(1)
    .map((name) => saidOf(naming, fields, name, item))
    .filter((said) => String(said) !== '');
  return rest.length === 0 ? NOTHING : html`<p>${rest.map((said, i) => html`${i > 0 && ' · '}${said}`)}</p>`;
}

const BARE: ReadonlySet<FieldKind> = new Set<FieldKind>(['integer', 'percent', 'day']);

/** A mark says what it marks and a bare number what it counts; everything else speaks for itself. */
function saidOf(naming: Naming, fields: Fields, name: string, item: Item): Html {
  const field = fields[name]!;
  const label = naming.words.of(field.label);
  if (field.shape === 'leaf' && field.kind === 'flag') return item[name] === true ? html`${label}` : NOTHING;
  const said = saidHtml(naming, field, item[name]);
  const bare = field.shape === 'leaf' && BARE.has(field.kind) && String(said) !== '';
  return bare ? html`${label}: ${said}` : said;
}
