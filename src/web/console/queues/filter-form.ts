import { STATES } from '../../../modules/applications/index.ts';
import { isOfAllAgencies } from '../../../modules/desks/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, isolatedName } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';
import { type Asked, DUE, KINDS, QUEUES_AT } from './address.ts';
import type { Colleague } from './colleagues.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a list can be narrowed to; it asks by address, so that a filter can be sent and kept. */
export function filterForm(
  ask: ConsoleAsk,
  { queue, filter }: Asked,
  colleagues: readonly Colleague[],
): Html {
  const { words, deps, actor } = ask;
  const { classes } = deps.country.applications;
  const select = (name: string, value: string | null, choices: readonly Choice[]) =>
    html`<div class="sanad-filter__one"><label class="govuk-label" for="filter-${name}">${words.say(`queue-filter-${name}`)}</label>
      <select class="govuk-select" id="filter-${name}" name="${name}"><option value="">${words.say('queue-any')}</option>${choices.map(
        (choice) =>
          html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.label}</option>`,
      )}</select></div>`;
  const hands: Choice[] = [
    { value: 'mine', label: words.say('queue-hand-mine') },
    ...(queue.shape.by === 'hand' ? [] : [{ value: 'nobody', label: words.say('queue-hand-nobody') }]),
    ...colleagues
      .filter(({ officer, sees }) => sees && officer !== actor.officer)
      .map(({ officer, name }) => ({ value: officer, label: isolatedName(name) })),
  ];
  const agencies = deps.country.agencies.agencies.map(({ id, short }) => ({
    value: id,
    label: words.of(short),
  }));
  const states = STATES.map((state) => ({ value: state, label: words.say(`application-state-${state}`) }));
  return html`<form method="get" action="${words.href(QUEUES_AT)}" class="sanad-filter">${hidden('list', queue.name)}
    ${select(
      'kind',
      filter.kind,
      KINDS.map((kind) => ({ value: kind, label: words.say(`application-kind-${kind}`) })),
    )}
    ${select(
      'class',
      filter.class,
      classes.map(({ code, name }) => ({ value: code, label: words.of(name) })),
    )}
    ${select(
      'district',
      filter.district,
      deps.country.districts.map(({ code, name }) => ({ value: code, label: words.of(name) })),
    )}
    ${queue.shape.by === 'changed' && select('state', filter.state, states)}
    ${queue.shape.by !== 'changed' && select('hand', filter.hand, hands)}
    ${isOfAllAgencies(queue) && select('agency', filter.agency, agencies)}
    ${
      queue.name === 'running' &&
      select(
        'due',
        filter.due,
        DUE.map((value) => ({ value, label: words.say(`queue-due-${value}`) })),
      )
    }
    ${queue.name !== 'overdue' && html`<div class="sanad-filter__one sanad-filter__box"><input type="checkbox" class="sanad-pick" id="filter-overdue" name="overdue" value="1"${filter.overdue && html` checked`}> <label class="govuk-label" for="filter-overdue">${words.say('queue-filter-overdue')}</label></div>`}
    ${buttonRow(submitButton(words.say('queue-narrow'), { kind: 'second' }), html`<a class="govuk-link" href="${words.href(`${QUEUES_AT}?list=${queue.name}`)}">${words.say('queue-widen')}</a>`)}</form>`;
}
