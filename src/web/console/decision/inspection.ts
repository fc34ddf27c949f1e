import { refuse } from '../../../kernel/refusal.ts';
import { orderInspection } from '../../../modules/applications/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Desk } from '../application/desk.ts';
import { districtHtml } from '../application/parts.ts';
import type { ActPage } from './act-page.ts';
import { inState } from './probe.ts';
import { Reading } from './typed.ts';

/** Premises for which no inspection is ordered and outstanding. */
const open = ({ app }: Desk) =>
  (app.content.premises ?? []).filter(
    ({ id }) =>
      id !== undefined && !app.inspections.some((one) => one.premises === id && one.outcome === null),
  );

/** Sends an inspector to one of the premises. */
export const inspect: ActPage<{ readonly premises: string }> = {
  code: 'inspect',
  power: 'order-inspection',
  form: { fields: ['premises'] },
  notNow(_ask, desk) {
    const { app } = desk;
    const forGood = app.state === 'granted' && !app.grant?.provisional;
    return (
      inState(desk, 'order-inspection') ??
      (forGood ? refuse('conflict', 'granted-for-good') : undefined) ??
      (open(desk).length === 0 ? refuse('conflict', 'inspection-outstanding') : undefined)
    );
  },
  inputs(ask, desk, faults) {
    const { words, form, language } = ask;
    const choices = open(desk).map((place, i) => ({
      value: place.id!,
      label: html`${nameHtml([place.line, place.city].filter(Boolean).join(', '), language)} · ${districtHtml(ask, place.district ?? '')}`,
      key: String(i + 1),
    }));
    return choiceField(words, {
      name: 'premises',
      label: words.say('act-inspect-where'),
      choices,
      value: form.text('premises'),
      faults,
    });
  },
  read(ask, desk) {
    const reading = new Reading(ask);
    const premises = reading.choice(
      'premises',
      open(desk).map(({ id }) => id!),
    );
    return premises ? { premises } : reading.faults;
  },
  perform: (act, ask, { app }, { premises }) =>
    orderInspection(act, ask.deps.country, { application: app.id, premises }),
};
