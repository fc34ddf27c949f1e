import type { Day } from '../../../kernel/day.ts';
import type { State } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { PagesCountry } from '../../shared/signed-in/deps.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Words } from '../../shared/words.ts';

const TONES: Record<State | 'draft', Tone> = {
  draft: 'plain',
  submitted: 'info',
  'agency-review': 'info',
  deficient: 'caution',
  decision: 'info',
  'refusal-proposed': 'caution',
  'licence-fee-due': 'caution',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'plain',
  lapsed: 'bad',
};

export function stateTag(words: Words, state: State | 'draft'): Html {
  return tag(words.say(`my-state-${state}`), TONES[state]);
}

/** What the applicant has to do now, and until when; or that it is somebody else's turn. */
export function nextStep(words: Words, state: State | 'draft', answerBy: Day | null): Html {
  const waits = state === 'refusal-proposed' && answerBy === null;
  const step = words.say(waits ? 'my-next-refusal-waits' : `my-next-${state}`);
  const until =
    answerBy !== null && words.rich('my-next-until', { until: dayHtml(answerBy, words.language) });
  return html`${step}${until && html` ${until}`}`;
}

/** `First licence · Call centre`. */
export function kindAndClass(
  words: Words,
  country: PagesCountry,
  about: { readonly kind: string; readonly class: string },
): Html {
  return html`${words.say(`my-kind-${about.kind}`)} · ${className(words, country, about.class)}`;
}

export function className(words: Words, country: PagesCountry, code: string): Html {
  const known = country.applications.classes.find((one) => one.code === code);
  return known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(code);
}

export function agencyName(words: Words, country: PagesCountry, id: string): Html {
  const known = country.agencies.agencies.find((one) => one.id === id);
  return known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(id);
}

/** Words that somebody wrote, as they were written. */
export function written(words: Words, text: string): Html {
  return html`<p class="sanad-typed" dir="auto">${nameHtml(text, words.language)}</p>`;
}

/** The grounds of a refusal as the law words them. */
export function groundsList(words: Words, country: PagesCountry, grounds: readonly string[]): Html {
  const textOf = (code: string) => {
    const known = country.applications.refusalGrounds.find((one) => one.code === code);
    return known ? html`<bdi>${words.of(known.text)}</bdi>` : ltr(code);
  };
  return html`<ul class="govuk-list govuk-list--bullet">${grounds.map((code) => html`<li>${textOf(code)}</li>`)}</ul>`;
}
