import { plusDays, startOfDay } from '../../../kernel/day.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { type BadLine, plainWord } from '../../../kernel/list-lines.ts';
import { carriers } from '../../../modules/entities/index.ts';
import {
  CENTRE_HEADINGS,
  type CentreLine,
  type CentreList,
  type CentreWords,
  centreListFrom,
  centresOf,
  readCentreLines,
} from '../../../modules/licences/index.ts';
import type { NumberKind } from '../../../modules/numbers/index.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { dateField, hidden, textField } from '../../shared/forms/fields.ts';
import {
  badFaults,
  badTable,
  badText,
  exampleHtml,
  listBox,
  listForm,
  listText,
} from '../../shared/forms/list-box.ts';
import { listWords } from '../../shared/forms/list-words.ts';
import { insetText } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import { districtHtml } from '../application/parts.ts';
import { tableHtml } from '../application/tables.ts';
import { Reading } from '../decision/typed.ts';
import type { ConsoleAsk } from '../route.ts';
import { REGISTER } from './waiting.ts';

const TERMS = ['instrument', 'from', 'until'] as const;
const SHOWN_MAX = 100;

export const centreForm = (more: readonly string[] = []) =>
  listForm({ fields: [...TERMS, 'kept', 'step', ...more] });

/** A list of centres as it was handed in: what of it can be read, and what is wrong. */
export interface HandedIn {
  /** Lines that were understood: they wait with the form while the others are mended. */
  readonly good: readonly CentreLine[];
  readonly bad: readonly BadLine[];
  readonly faults: readonly FormFault[];
  /** The whole list, where nothing is wrong. */
  readonly list?: CentreList;
}

async function centreWords({ deps, reader }: ConsoleAsk): Promise<CentreWords> {
  const { country } = deps;
  const known = (list: readonly { readonly code: string; readonly name: { en: string; ur: string } }[]) =>
    new Map(
      list.flatMap(({ code, name }) =>
        [code, name.en, name.ur].map((text) => [plainWord(text), code] as const),
      ),
    );
  return {
    ...listWords(country, await carriers(reader)),
    classes: known(country.applications.classes),
    districts: new Map([
      ...[...country.applications.districts].map((code) => [plainWord(code), code] as const),
      ...known(country.districts),
    ]),
  };
}

/** Reads the terms and the lines: those that were kept before, and those of the box or the file. */
export async function handedIn(ask: ConsoleAsk): Promise<HandedIn> {
  const { form, deps } = ask;
  const reading = new Reading(ask);
  const instrument = reading.prose('instrument', 200);
  const [from, last] = [reading.day('from', true), reading.day('until', true)];
  const { text, fault } = listText(ask);
  if (fault) reading.faults.push(fault);
  const kept = form.raw('kept');
  const before = kept === '' ? 0 : kept.split('\n').length;
  const { good, bad } = readCentreLines(kept === '' ? text : `${kept}\n${text}`, await centreWords(ask));
  if (good.length + bad.length === 0 && !fault) reading.fault('list', 'box-empty');
  const faults = reading.faults;
  const wrong = bad.map((one) => ({ ...one, line: one.line - before }));
  if (faults.length || bad.length || !from || !last) return { good, bad: wrong, faults };
  const { zone, numberKind } = deps.country.applications;
  const terms = { instrument, from: startOfDay(from, zone), until: startOfDay(plusDays(last, 1), zone) };
  const kind = (number: string) => (numberKind(number as never) ?? 'other') as NumberKind;
  return { good, bad, faults, list: centreListFrom(terms, good, kind) };
}

/** The inputs of a list, with what was typed: bad lines stand in the box, the good ones wait beside it. */
export async function centreInputs(
  ask: ConsoleAsk,
  { good, bad, faults }: HandedIn,
  instrument = '',
): Promise<Html> {
  const { words, form, reader } = ask;
  const typed = (name: string) => form.text(name);
  const carrier = (await carriers(reader))[0]?.code ?? '';
  const { classes, districts } = ask.deps.country.applications;
  const [district] = districts;
  const example = `${CENTRE_HEADINGS.join(', ')}\nOld Port Calls, , ${classes[0]?.code}, EXP-1, 9 Low Street, Capital, ${district}, 12, ${carrier}, ,\nOld Port Calls, , ${classes[0]?.code}, EXP-1, 3 Hill Road, Capital, ${district}, 5, , ,`;
  const mending = bad.length > 0;
  const value = mending ? badText(bad) : good.map(({ text }) => text).join('\n');
  return html`${badTable(words, bad)}
    <div class="sanad-row sanad-row--three">${textField(words, { name: 'instrument', label: words.say('reg-instrument'), hint: words.say('reg-instrument-hint'), value: typed('instrument') || instrument, faults })}
    ${dateField(words, { name: 'from', label: words.say('reg-centres-from'), value: typed('from'), faults })}${dateField(words, { name: 'until', label: words.say('reg-centres-until'), value: typed('until'), faults })}</div>
    ${mending && good.length > 0 && html`${insetText(words.say('reg-kept', { count: good.length }))}${hidden('kept', good.map(({ text }) => text).join('\n'))}`}
    ${listBox(words, { label: words.say('reg-box'), hint: words.say('reg-box-hint'), value, faults: [...faults, ...badFaults(words, bad)], template: words.href(`${REGISTER}/import/empty.csv`) })}${exampleHtml(words, example)}`;
}

/** Everything of a form that is looked at once more, carried along. */
export const carried = ({ form }: ConsoleAsk, { good }: HandedIn, more: readonly string[] = []): Html =>
  html`${[...TERMS, ...more].map((name) => hidden(name, form.text(name)))}${hidden('kept', good.map(({ text }) => text).join('\n'))}`;

/** The list as it was understood. */
export function centresHtml(ask: ConsoleAsk, { good, list }: HandedIn): Html {
  const { words, language } = ask;
  const classOf = (code: string) =>
    ask.deps.country.applications.classes.find((one) => one.code === code)?.name;
  const firstOf = (places: readonly CentreLine[]) => Math.min(...places.map(({ line }) => line));
  const centres = centresOf(good).toSorted((a, b) => firstOf(a) - firstOf(b));
  return html`${list && html`<dl class="sanad-pairs"><div><dt>${words.say('reg-instrument')}</dt><dd>${nameHtml(list.instrument, language)}</dd></div><div><dt>${words.say('office-period')}</dt><dd>${ask.day(list.from)} – ${ask.day(plusMs(list.until, -1))}</dd></div><div><dt>${words.say('reg-centres')}</dt><dd>${ltr(String(list.centres.length))}</dd></div><div><dt>${words.say('reg-places')}</dt><dd>${ltr(String(good.length))}</dd></div></dl>`}
    ${tableHtml<readonly CentreLine[]>(
      words.say('reg-centres'),
      [
        {
          head: words.say('reg-holder'),
          cell: ([one]) => namesHtml(one!.name, one!.nameUrdu, language),
        },
        {
          head: words.say('reg-class'),
          cell: ([one]) =>
            html`<bdi>${words.of(classOf(one!.class) ?? { en: one!.class, ur: one!.class })}</bdi>`,
        },
        { head: words.say('reg-former'), cell: ([one]) => (one!.formerNumber ? id(one!.formerNumber) : '—') },
        {
          head: words.say('review-place'),
          cell: (places) => html`${places.map((one) => html`<div>${placeHtml(ask, one)}</div>`)}`,
        },
        {
          head: words.say('reg-numbers'),
          cell: (places) => String(places.reduce((sum, { numbers }) => sum + numbers.length, 0)),
          num: true,
        },
      ],
      centres.slice(0, SHOWN_MAX),
    )}${centres.length > SHOWN_MAX && html`<p class="govuk-body">${words.say('reg-more', { more: centres.length - SHOWN_MAX })}</p>`}`;
}

function placeHtml(ask: ConsoleAsk, { address, city, district, residential }: CentreLine): Html {
  return html`${nameHtml([address, city].join(', '), ask.language)} · ${districtHtml(ask, district)}${residential && html` (${ask.words.say('reg-home')})`}`;
}
