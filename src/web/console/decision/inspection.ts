import { refuse } from '../../../kernel/refusal.ts';
import { orderInspection } from '../../../modules/applications/index.ts';
import { type Choice, choiceField, selectField } from '../../shared/forms/choices.ts';
import { html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Desk } from '../application/desk.ts';
import { districtHtml } from '../application/parts.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ActPage } from './act-page.ts';
import { officersWith } from './people.ts';
import { inState } from './probe.ts';
import { Reading } from './typed.ts';

/** Premises for which no inspection is ordered and outstanding. */
const open = ({ app }: Desk) =>
  (app.content.premises ?? []).filter(
    ({ id }) =>
      id !== undefined && !app.inspections.some((one) => one.premises === id && one.outcome === null),
  );

/** Sends an inspector to one of the premises. */
export const inspect: ActPage<{ readonly premises: string; readonly inspector: string | null }> = {
  code: 'inspect',
  power: 'order-inspection',
  fresh: true,
  form: { fields: ['premises', 'inspector'] },
  notNow(_ask, desk) {
    const { app } = desk;
    const forGood = app.state === 'granted' && !app.grant?.provisional;
    return (
      inState(desk, 'order-inspection') ??
      (forGood ? refuse('conflict', 'granted-for-good') : undefined) ??
      (open(desk).length === 0 ? refuse('conflict', 'inspection-outstanding') : undefined)
    );
  },
  async inputs(ask, desk, faults) {
    const { words, form, language } = ask;
    const choices = open(desk).map((place, i) => ({
      value: place.id!,
      label: html`${nameHtml([place.line, place.city].filter(Boolean).join(', '), language)} · ${districtHtml(ask, place.district ?? '')}`,
      key: String(i + 1),
    }));
    return html`${choiceField(words, { name: 'premises', label: words.say('act-inspect-where'), choices, value: form.text('premises'), faults })}
      ${selectField(words, { name: 'inspector', label: words.say('act-inspect-who'), hint: words.say('act-inspect-who-hint'), choices: await inspectors(ask), value: form.text('inspector'), faults, optional: true })}`;
  },
  async read(ask, desk) {
    const reading = new Reading(ask);
    const premises = reading.choice(
      'premises',
      open(desk).map(({ id }) => id!),
    );
    const known = (await inspectors(ask)).map(({ value }) => value);
    const inspector = ask.form.text('inspector') === '' ? null : reading.choice('inspector', known);
    return premises && inspector !== undefined ? { premises, inspector } : reading.faults;
  },
  perform: (act, ask, { app }, { premises, inspector }) =>
    orderInspection(act, ask.deps.country, {
      application: app.id,
      premises,
      visit: inspector === null ? null : { officer: inspector },
    }),
  nameOf: (pointer) => (pointer === '/officer' ? 'inspector' : pointer.replace(/^\//, '')),
};

/** Officers of every agency who may record what they find. */
async function inspectors(ask: ConsoleAsk): Promise<Choice[]> {
  const { agencies } = ask.deps.country.agencies;
  return (await Promise.all(agencies.map(({ id }) => officersWith(ask, id, 'record-inspection')))).flat();
}
