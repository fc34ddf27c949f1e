import type { Id } from '../../../kernel/id.ts';
import { contactOf } from '../../../modules/accounts/index.ts';
import {
  CONFLICT_NATURES,
  type ConflictNature,
  declareConflict,
  officersOf,
} from '../../../modules/agencies/index.ts';
import { recuseOfficer } from '../../../modules/applications/index.ts';
import { peopleAsDeclared } from '../../../modules/entities/index.ts';
import { choiceField, selectField } from '../../shared/forms/choices.ts';
import { textArea } from '../../shared/forms/fields.ts';
import { warning } from '../../shared/forms/parts.ts';
import { html, isolated } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { Desk } from '../application/desk.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ActPage } from './act-page.ts';
import { inState } from './probe.ts';
import { Reading } from './typed.ts';

const REASON_MAX = 4_000;

async function colleagues(ask: ConsoleAsk) {
  const officers = (await officersOf(ask.reader, ask.actor.agency)).filter(
    ({ officer }) => officer !== ask.actor.officer,
  );
  return Promise.all(
    officers.map(async ({ officer, principal, role }) => ({
      value: officer as string,
      label: `${isolated((await contactOf(ask.reader, principal))?.name ?? officer.slice(-6))}, ${ask.words.say(`role-${role}`)}`,
    })),
  );
}

/** Stands aside from this one application, and may name who takes over. */
export const recuse: ActPage<{ readonly reason: string; readonly alternate: string | null }> = {
  code: 'recuse',
  power: 'see-applications',
  harsh: true,
  form: { fields: ['reason', 'alternate'] },
  notNow: (_ask, desk) => inState(desk, 'recuse'),
  async inputs(ask, _desk, faults) {
    const { words, form } = ask;
    return html`${textArea(words, { name: 'reason', label: words.say('act-reason'), hint: words.say('act-office-reads'), value: form.text('reason'), faults, rows: 3 })}
      ${selectField(words, { name: 'alternate', label: words.say('act-recuse-alternate'), choices: await colleagues(ask), value: form.text('alternate'), faults, optional: true })}`;
  },
  read(ask) {
    const reading = new Reading(ask);
    const reason = reading.prose('reason', REASON_MAX);
    const alternate = ask.form.text('alternate') || null;
    return reading.faults.length ? reading.faults : { reason, alternate };
  },
  look: (ask, _desk, { reason }) =>
    html`${warning(ask.words, ask.words.say('act-recuse-final'))}<p class="sanad-typed" dir="auto">${nameHtml(reason, ask.language)}</p>`,
  perform: (act, ask, { app }, input) =>
    recuseOfficer(act, ask.deps.country, { application: app.id, ...input }),
};

interface Tie {
  readonly about: string;
  readonly nature: ConflictNature;
}

/** Who an officer may be tied to here, by the words of this application. */
async function parties(ask: ConsoleAsk, { app }: Desk) {
  const { words, reader, language } = ask;
  const details = await peopleAsDeclared(
    reader,
    app.people.map(({ fact }) => fact as Id<'fact'>),
  );
  const people = app.people.flatMap(({ person, fact }) => {
    const known = details.get(fact as Id<'fact'>);
    return known ? [{ value: person, label: namesHtml(known.nameLatin, known.nameUrdu, language) }] : [];
  });
  return [
    {
      value: app.company,
      label: html`${namesHtml(app.content.company?.name ?? '', app.content.company?.nameUrdu, ask.language)} (${words.say('application-company')})`,
    },
    { value: app.organisation, label: html`${words.say('act-tie-organisation')}` },
    ...people,
  ];
}

/** An interest in who applies shuts everything about them for this officer, here and in every later case. */
export const conflict: ActPage<Tie> = {
  code: 'conflict',
  power: 'see-applications',
  harsh: true,
  form: { fields: ['about', 'nature'] },
  notNow: () => undefined,
  after: '/console',
  async inputs(ask, desk, faults) {
    const { words, form } = ask;
    return html`${choiceField(words, { name: 'about', label: words.say('act-tie-to'), choices: await parties(ask, desk), value: form.text('about'), faults })}
      ${choiceField(words, { name: 'nature', label: words.say('act-tie-nature'), choices: CONFLICT_NATURES.map((nature) => ({ value: nature, label: words.say(`act-tie-${nature}`) })), value: form.text('nature'), faults })}`;
  },
  async read(ask, desk) {
    const reading = new Reading(ask);
    const about = reading.choice(
      'about',
      (await parties(ask, desk)).map(({ value }) => value),
    );
    const nature = reading.choice('nature', CONFLICT_NATURES);
    return about && nature ? { about, nature } : reading.faults;
  },
  look: (ask) => warning(ask.words, ask.words.say('act-conflict-final')),
  perform: (act, ask, _desk, { about, nature }) =>
    declareConflict(act, ask.deps.country.agencies, { officer: ask.actor.officer, about, nature }),
};
