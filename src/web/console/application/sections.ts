import { CONTENT } from '../../../modules/applications/index.ts';
import { carriers } from '../../../modules/entities/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { flagsHtml, gistHtml, peopleHtml, premisesHtml } from './declared.ts';
import type { ReadDesk } from './desk.ts';
import { pathOf } from './desk.ts';
import { documentsSection } from './documents-section.ts';
import type { Flags, Section } from './flags.ts';
import { inspectionsSection } from './inspections-section.ts';
import { messagesSection } from './messages.ts';
import { districtHtml } from './parts.ts';
import { peopleSection, revealHtml } from './people-section.ts';
import { differencesHtml, linesHtml, sinceFact, versionsOf } from './since.ts';
import { opinionsHtml } from './strip.ts';
import { type Column, listHtml, pairsHtml, tableHtml } from './tables.ts';

const { surrender, company, channels, business, accounts, devices, answers, declarations, premises } =
  CONTENT.fields;

/** What one section shows; whatever it reads was noted before. */
export async function sectionHtml(
  ask: ConsoleAsk,
  desk: ReadDesk,
  section: Section,
  flags: Flags,
): Promise<Html> {
  const { app } = desk;
  const { content } = app;
  switch (section) {
    case 'overview':
      return overview(ask, desk, flags);
    case 'company':
      return pairsHtml(ask, company, content.company);
    case 'people':
      return peopleSection(ask, desk);
    case 'premises':
      return premisesSection(ask, desk);
    case 'inspections':
      return inspectionsSection(ask, desk);
    case 'channels':
      return channelsSection(ask, desk);
    case 'business':
      return html`${pairsHtml(ask, business, content.business, ['clients'])}${listHtml(ask, business.fields.clients, content.business?.clients, { paged: true })}`;
    case 'accounts':
      return listHtml(ask, accounts, content.accounts, {
        more: [
          {
            head: ask.words.say('review-whole-number'),
            cell: (_row, i) => revealHtml(ask, app.id, 'account', String(i)),
          },
        ],
      });
    case 'devices':
      return content.devices?.length
        ? listHtml(ask, devices, content.devices, { paged: true })
        : nothing(ask);
    case 'documents':
      return documentsSection(ask, desk);
    case 'answers':
      return answersSection(ask, desk);
    case 'opinions':
      return opinionsHtml(ask, desk);
    case 'messages':
      return messagesSection(ask, desk);
    case 'history':
      return linesHtml(ask, desk.view.history);
    case 'changes':
      return changesSection(ask, desk);
  }
}

const nothing = ({ words }: ConsoleAsk) =>
  html`<p class="govuk-body">${words.say('review-nothing-here')}</p>`;

const LATEST = 4;

function overview(ask: ConsoleAsk, desk: ReadDesk, flags: Flags): Html {
  const heading = (key: string) => html`<h3 class="govuk-heading-s">${ask.words.say(key)}</h3>`;
  return html`${gistHtml(ask, desk)}<div class="sanad-halves sanad-halves--more"><div>${heading('application-people')}${peopleHtml(ask, desk)}${heading('application-premises')}${premisesHtml(ask, desk)}</div>
    <div>${heading('review-flags')}${flagsHtml(ask, desk, flags)}${heading('application-history')}${linesHtml(ask, desk.view.history, LATEST)}</div></div>`;
}

type Place = NonNullable<ReadDesk['app']['content']['premises']>[number];

/** Where it works. Of a home the version says the district alone; its address is read with the place. */
function premisesSection(ask: ConsoleAsk, { app, view }: ReadDesk): Html {
  const { words, language } = ask;
  const label = (name: keyof typeof premises.item.fields) => words.of(premises.item.fields[name]!.label);
  const none = '—';
  const inspected = (place: Place) => app.inspections.findLast((one) => one.premises === place.id);
  const columns: Column<Place>[] = [
    {
      head: words.of(premises.item.label),
      cell: (place) => {
        const known = place.id ? view.places[place.id] : undefined;
        const where = [known?.unit, known?.line, known?.area, known?.city ?? place.city]
          .filter(Boolean)
          .join(', ');
        return html`${nameHtml(where, language)} ${place.mainOffice && tag(words.say('application-main-office'), 'info')} ${place.residential && tag(words.say('application-home'))}`;
      },
    },
    { head: label('district'), cell: (place) => districtHtml(ask, place.district ?? '') },
    { head: label('seats'), cell: (place) => String(place.seats ?? none), num: true },
    { head: label('hours'), cell: (place) => (place.hours ? nameHtml(place.hours, language) : none) },
    {
      head: label('leaseUntil'),
      cell: (place) =>
        place.leaseUntil ? dayHtml(place.leaseUntil as Parameters<typeof dayHtml>[0], language) : none,
    },
    { head: label('isp'), cell: (place) => (place.isp ? nameHtml(place.isp, language) : none) },
    {
      head: words.say('review-inspection'),
      cell: (place) => {
        const one = inspected(place);
        return one
          ? html`<a class="govuk-link" href="${words.href(`${pathOf(app.id)}?section=inspections`)}">${words.say(`review-inspection-${one.outcome ?? 'ordered'}`)}</a>`
          : none;
      },
    },
  ];
  return tableHtml(words.of(premises.label), columns, app.content.premises ?? []);
}

async function channelsSection(ask: ConsoleAsk, { app }: ReadDesk): Promise<Html> {
  const value = app.content.channels;
  const { numbers, ranges, trunks, addresses, messaging } = channels.fields;
  const names = new Map((await carriers(ask.reader)).map(({ code, name }) => [code, name]));
  const lists = html`${listHtml(ask, numbers, value?.numbers, { paged: true, names })}${listHtml(ask, ranges, value?.ranges, { names })}${listHtml(ask, trunks, value?.trunks, { names })}${listHtml(ask, addresses, value?.addresses)}${listHtml(ask, messaging, value?.messaging)}`;
  return String(lists) === '' ? nothing(ask) : lists;
}

function answersSection(ask: ConsoleAsk, { app }: ReadDesk): Html {
  const { words, language, deps } = ask;
  const known = deps.country.applications.classes.find(({ code }) => code === app.class);
  const given = app.content.answers ?? [];
  const rows = given.map(({ question = '', answer = '' }) => {
    const text = known?.questions.find(({ code }) => code === question)?.text;
    return html`<div><dt>${text ? words.of(text) : ltr(question)}</dt><dd>${nameHtml(answer, language)}</dd></div>`;
  });
  return html`<h3 class="govuk-heading-s">${words.of(answers.label)}</h3>${rows.length ? html`<dl class="sanad-pairs">${rows}</dl>` : nothing(ask)}
    <h3 class="govuk-heading-s">${words.of(declarations.label)}</h3>${pairsHtml(ask, declarations, app.content.declarations)}
    ${app.kind === 'surrender' && html`<h3 class="govuk-heading-s">${words.of(surrender.label)}</h3>${pairsHtml(ask, surrender, app.content.surrender)}`}`;
}

/** The difference between two versions; from the one before unless the address says otherwise. */
async function changesSection(ask: ConsoleAsk, desk: ReadDesk): Promise<Html> {
  const { words } = ask;
  const { app, view } = desk;
  const versions = versionsOf(app);
  if (versions.length === 1) return html`<p class="govuk-body">${words.say('review-one-version')}</p>`;
  const asked = versions.find(({ hash }) => hash === ask.query.get('version'));
  const from = asked && asked.hash !== app.hash ? asked : versions.at(-2)!;
  const facts = view.history.findIndex(
    (line, i) =>
      line.type === 'VersionSubmitted' && versionsUntil(view.history, i) === versions.indexOf(from) + 1,
  );
  const { differences } = await sinceFact(ask.reader, ask, desk, facts + 1);
  const link = (version: (typeof versions)[number]) =>
    version.hash === from.hash
      ? html`<strong>${words.rich('review-version', { version: ltr(String(version.version)) })}</strong>`
      : html`<a class="govuk-link" href="${words.href(`${pathOf(app.id)}?section=changes&version=${version.hash}`)}">${words.rich('review-version', { version: ltr(String(version.version)) })}</a>`;
  return html`<p class="govuk-body">${words.rich('review-changes-from', { from: ltr(String(from.version)), to: ltr(String(app.version)), hash: id(app.hash.slice(0, 12)) })}</p>
    <p class="govuk-body sanad-links">${versions.slice(0, -1).map(link)}</p>${differencesHtml(ask, differences, view)}`;
}

function versionsUntil(history: ReadDesk['view']['history'], i: number): number {
  return history.slice(0, i + 1).filter(({ type }) => type === 'VersionSubmitted').length;
}
