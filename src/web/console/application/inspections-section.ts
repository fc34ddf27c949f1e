import { isRefusal } from '../../../kernel/refusal.ts';
import { contactsOf } from '../../../modules/accounts/index.ts';
import { officer } from '../../../modules/agencies/index.ts';
import {
  type InspectionView,
  inspectionsOf,
  premisesToInspect,
} from '../../../modules/applications/index.ts';
import { insetText, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { ACTS } from '../decision/acts.ts';
import type { ConsoleAsk } from '../route.ts';
import { pathOf, type ReadDesk } from './desk.ts';
import { STANDING_TONES, type Standing, seatsDeclared, standingOf } from './inspection-findings.ts';
import { type Inspectors, recordsOf, recordTable, shotHtml } from './inspection-record.ts';
import { agencyHtml, districtHtml } from './parts.ts';
import { whyNot } from './who-can.ts';

interface Shown {
  readonly desk: ReadDesk;
  readonly inspections: readonly InspectionView[];
  readonly inspectors: Inspectors;
  readonly needed: readonly string[];
}

/** Each place with what was found there, and what that means for the grant; the look at the application covers it. */
export async function inspectionsSection(ask: ConsoleAsk, desk: ReadDesk): Promise<Html> {
  const { words, reader, deps, actor } = ask;
  const { app } = desk;
  const inspections = await inspectionsOf(reader, actor, app.id);
  if (isRefusal(inspections)) throw new Error(inspections.code);
  const shown: Shown = {
    desk,
    inspections,
    inspectors: await inspectorsOf(ask, inspections),
    needed: await premisesToInspect(reader, deps.country, app),
  };
  const declared = (app.content.premises ?? []).flatMap((place) => (place.id ? [place.id] : []));
  const places = [...new Set([...declared, ...inspections.map(({ premises }) => premises)])];
  if (places.length === 0) return html`<p class="govuk-body">${words.say('found-none-places')}</p>`;
  const shots = inspections.some((one) => recordsOf(one).some(({ photographs }) => photographs.length > 0));
  return html`${inspections.length === 0 && html`<p class="govuk-body">${words.say('found-none-yet')}</p>`}${orderHtml(ask, shown, declared)}
    ${places.map((premises) => placeHtml(ask, shown, premises))}
    ${shots && html`<p class="govuk-hint">${words.say('found-shot-looks')}</p>`}`;
}

const ANEW: ReadonlySet<Standing> = new Set(['needed', 'changed', 'unsatisfactory', 'disagree']);

/** The next thing to do about places that were not inspected: order it, or who can. */
function orderHtml(ask: ConsoleAsk, shown: Shown, declared: readonly string[]): Html | false {
  const { words } = ask;
  const { desk, inspections, needed } = shown;
  const empty = inspections.length === 0;
  const anew = declared.some((one) => ANEW.has(standingOf(desk.app, one, needed.includes(one))));
  if (!empty && !anew) return false;
  const act = ACTS.find(({ code }) => code === 'inspect')!;
  const no = act.hindrance(ask, desk);
  if (no) return empty && html`<p class="govuk-body">${whyNot(ask, no, act.power)}</p>`;
  return html`<p class="govuk-body sanad-noprint"><a class="govuk-link" href="${words.href(`${pathOf(desk.app.id)}/acts/inspect`)}">${words.say('found-order')}</a></p>`;
}

async function inspectorsOf(ask: ConsoleAsk, inspections: readonly InspectionView[]): Promise<Inspectors> {
  const sent = inspections.flatMap((one) => [
    ...(one.visit ? [one.visit.officer] : []),
    ...recordsOf(one).map((record) => record.officer),
  ]);
  const offices = await Promise.all([...new Set(sent)].map((one) => officer(ask.reader, one)));
  const known = offices.filter((one) => one !== undefined);
  const contacts = await contactsOf(
    ask.reader,
    known.map(({ principal }) => principal),
  );
  return new Map(
    known.map((one) => [
      one.officer,
      html`${nameHtml(contacts.get(one.principal)?.name ?? '…', ask.language)} (${agencyHtml(ask, one.agency)})`,
    ]),
  );
}

function placeHtml(ask: ConsoleAsk, shown: Shown, premises: string): Html {
  const { words, language } = ask;
  const { app, view } = shown.desk;
  const place = app.content.premises?.find((one) => one.id === premises);
  const known = view.places[premises];
  const where = [known?.unit, known?.line, known?.area, known?.city ?? place?.city]
    .filter(Boolean)
    .join(', ');
  const standing: Standing = standingOf(app, premises, shown.needed.includes(premises));
  const own = shown.inspections.filter((one) => one.premises === premises).toReversed();
  const seats = seatsDeclared(app, premises);
  return html`<section class="sanad-opinion" data-place><h3 class="govuk-heading-s">${where === '' ? districtHtml(ask, place?.district ?? '') : nameHtml(where, language)} ${place ? tag(words.say(`found-standing-${standing}`), STANDING_TONES[standing]) : tag(words.say('found-not-declared'))} ${place?.residential && tag(words.say('application-home'))}</h3>
    ${seats !== null && html`<p class="govuk-body">${words.say('found-seats-declared', { seats })}</p>`}
    ${place && meaningHtml(ask, standing)}
    ${own.map((one, i) => inspectionHtml(ask, shown, one, i === 0))}</section>`;
}

function meaningHtml({ words }: ConsoleAsk, standing: Standing): Html | false {
  switch (standing) {
    case 'ordered':
    case 'changed':
      return html`<p class="govuk-body">${words.say(`found-means-${standing}`)}</p>`;
    case 'unsatisfactory':
    case 'disagree':
      return insetText(words.say(`found-means-${standing}`));
    default:
      return false;
  }
}

function inspectionHtml(ask: ConsoleAsk, shown: Shown, one: InspectionView, latest: boolean): Html {
  const { words } = ask;
  const { app } = shown.desk;
  const pair = (key: string, value: Html | string, wide = false) =>
    html`<div${wide && html` class="sanad-pairs__wide"`}><dt>${words.say(key)}</dt><dd>${value}</dd></div>`;
  const heading = latest ? 'found-latest' : 'found-before';
  return html`<h4 class="govuk-heading-s">${words.rich(heading, { when: ask.moment(one.orderedAt) })}</h4>
    <dl class="sanad-pairs">${pair('found-visit', visitHtml(ask, shown, one), true)}${pair('found-ordered-by', agencyHtml(ask, one.agency))}${one.visit && pair('found-code', codeHtml(ask, one))}</dl>
    ${
      one.outcome !== null &&
      recordTable(ask, app.id, one, {
        declared: seatsDeclared(app, one.premises),
        inspectors: shown.inspectors,
        caption: words.say('found-caption'),
      })
    }${shotHtml(ask, app.id, one)}`;
}

function visitHtml(
  ask: ConsoleAsk,
  { inspectors }: Shown,
  { visit, outcome }: InspectionView,
): Html | string {
  const { words } = ask;
  if (!visit) return words.say(outcome === null ? 'found-visit-nobody' : 'found-visit-unannounced');
  const name = inspectors.get(visit.officer) ?? html`${words.say('found-officer-gone')}`;
  return words.rich('found-visit-announced', {
    who: html`${name} · ${words.rich('found-card', { number: id(visit.number) })}`,
    from: ask.moment(visit.from),
    until: ask.moment(visit.until),
  });
}

function codeHtml({ words, at }: ConsoleAsk, { visit, outcome }: InspectionView): Html | string {
  if (outcome !== null) return words.say('found-code-used');
  if (visit!.until <= at) return words.say('found-code-over');
  const code = visit!.code;
  if (!code) return words.say('found-code-hidden');
  return words.rich('found-code-good', { code: id(`${code.slice(0, 4)} ${code.slice(4)}`) });
}
