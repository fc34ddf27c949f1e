import type { Instant } from '../../../kernel/instant.ts';
import { parseLicenceNumber, type SearchItem, type Verdict } from '../../../modules/licences/index.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import { entryList } from '../entries.ts';
import { checkedAt, errorBeside, errorSummary, field } from '../parts.ts';
import { holdsControls, type InputFault, isInputFault, momentOf, tidied } from '../question.ts';
import type { PublicReads } from '../reads.ts';
import type { Ask } from '../site.ts';
import { VERDICTS } from '../verdict.ts';

const PAGE_SIZE = 20;
// A verdict is derived, so its filter walks the register: so many entries a page view, and a link goes on.
const WALKED_MAX = 1_000;
const WALK_STEP = 200;
const TEXT_LENGTH_MAX = 200;

interface Wanted {
  readonly q: string;
  readonly city: string;
  readonly verdict: Verdict | undefined;
  readonly after: string | null;
}

/** The register, searched by name, number of a licence, town and standing, a page at a time. */
export async function registerPage(ask: Ask): Promise<Page> {
  const { tell, query, country, now, reads } = ask;
  const moment = momentOf(query.get('at') ?? '', '', now, country.time.zone);
  const at = isInputFault(moment) ? undefined : moment;
  const { wanted, faults: unread } = wantedBy(query, country.licences.numberPrefix);
  const faults: InputFault[] = [...unread, ...(isInputFault(moment) ? [moment] : [])];
  const found = await search(reads, wanted, at ?? now);
  const title = tell.say('register-title');
  const results = found.items.length ? entryList(ask, found.items, at) : nothing(ask, found.next);
  const body = html`${errorSummary(tell, faults)}<h1 class="govuk-heading-xl">${title}</h1><p class="sanad-lead">${tell.say('register-lead')}</p>
    ${form(ask, wanted, faults)}
    <h2 class="govuk-heading-m">${tell.say('register-found')}</h2>
    ${at && html`<p class="govuk-body">${tell.rich('register-as-of', { moment: tell.moment(at) })}</p>`}
    ${results}${turning(ask, found, wanted.after)}${checkedAt(ask)}`;
  return {
    title: faults.length ? `${tell.say('error-title-prefix')}: ${title}` : title,
    body,
    path: `/register${query.size ? `?${query}` : ''}`,
    section: 'nav-register',
    status: faults.length ? 422 : 200,
    indexed: query.size === 0,
  };
}

/** What is searched for, and what of the address cannot be read; the search then goes without it. */
function wantedBy(query: URLSearchParams, prefix: string): { wanted: Wanted; faults: InputFault[] } {
  const faults: InputFault[] = [];
  const text = (name: 'q' | 'city') => {
    const raw = query.get(name) ?? '';
    if (holdsControls(raw)) faults.push({ field: name, text: 'register-control-characters' });
    const typed = tidied(raw);
    if (typed.length > TEXT_LENGTH_MAX) faults.push({ field: name, text: 'check-too-long' });
    return typed.slice(0, TEXT_LENGTH_MAX);
  };
  const [q, city, standing, from] = [
    text('q'),
    text('city'),
    query.get('verdict') ?? '',
    query.get('after') ?? '',
  ];
  const verdict = VERDICTS.find((one) => one === standing);
  if (standing !== '' && !verdict) faults.push({ field: 'verdict', text: 'register-bad-verdict' });
  const after = from === '' ? undefined : parseLicenceNumber(from, prefix);
  if (from !== '' && !after) faults.push({ field: 'q', text: 'register-bad-after' });
  return { wanted: { q, city, verdict, after: after ?? null }, faults };
}

interface Found {
  readonly items: readonly SearchItem[];
  /** What the next page begins after; null at the end. */
  readonly next: string | null;
}

async function search(reads: PublicReads, { q, city, verdict, after }: Wanted, at: Instant): Promise<Found> {
  if (!verdict) return reads.searchRegister({ q, city, after, limit: PAGE_SIZE }, at);
  const items: SearchItem[] = [];
  let from = after;
  for (let walked = 0; walked < WALKED_MAX; walked += WALK_STEP) {
    const page = await reads.searchRegister({ q, city, after: from, limit: WALK_STEP }, at);
    for (const item of page.items) {
      if (item.verdict !== verdict) continue;
      if (items.length === PAGE_SIZE) return { items, next: items.at(-1)!.number };
      items.push(item);
    }
    from = page.next;
    if (from === null) return { items, next: null };
  }
  return { items, next: from };
}

function form(ask: Ask, { q, city, verdict }: Wanted, faults: readonly InputFault[]): Html {
  const { tell, query } = ask;
  const strange = faults.find((fault) => fault.field === 'verdict');
  return html`<form class="sanad-search" action="${tell.href('/register')}" method="get" role="search"><div class="sanad-search__row">
    ${field(tell, faults, { name: 'q', label: tell.say('register-q'), value: q })}
    ${field(tell, faults, { name: 'city', label: tell.say('register-city'), value: city, classes: 'govuk-form-group--short' })}
    <div class="govuk-form-group govuk-form-group--short ${strange && 'govuk-form-group--error'}"><label class="govuk-label" for="verdict">${tell.say('register-verdict')}</label>
    ${strange && errorBeside(tell, strange)}
    <select class="govuk-select ${strange && 'govuk-select--error'}" id="verdict" name="verdict"${strange && html` aria-describedby="verdict-error"`}><option value="">${tell.say('register-any')}</option>
    ${VERDICTS.map((one) => html`<option value="${one}"${one === verdict && html` selected`}>${tell.say(`verdict-${one}`)}</option>`)}</select></div>
    ${field(tell, faults, {
      name: 'at',
      label: tell.say('check-date'),
      value: (query.get('at') ?? '').slice(0, 10),
      type: 'date',
      classes: 'govuk-form-group--short',
    })}
    <button class="sanad-button" type="submit">${tell.say('register-search')}</button></div></form>`;
}

function nothing({ tell }: Ask, next: string | null): Html {
  if (next !== null) return html``;
  return html`<p class="govuk-body">${tell.say('register-none')}</p><p class="govuk-body">${tell.say('register-none-next')}</p>`;
}

function turning({ tell, query }: Ask, { items, next }: Found, after: string | null): Html {
  const address = (set: string | null) => {
    const to = new URLSearchParams(query);
    if (set === null) to.delete('after');
    else to.set('after', set);
    return `${tell.href('/register')}${to.size ? `?${to}` : ''}`;
  };
  const text = items.length < PAGE_SIZE ? 'register-further' : 'register-next';
  return html`<p class="sanad-next">${after !== null && html`<a class="govuk-link" href="${address(null)}">${tell.say('register-first')}</a>`}
    ${next !== null && html` <a class="govuk-link" rel="next" href="${address(next)}">${tell.say(text)}</a>`}</p>`;
}
