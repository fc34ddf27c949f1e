import { moneyToText } from '../../../kernel/money.ts';
import type { Content } from '../../../modules/applications/index.ts';
import type { ApplicationsPack, DocumentRule, FeeLine } from '../../../modules/applications/rules/pack.ts';
import type { Answers, Course, RulingsPack } from '../../../modules/rulings/index.ts';
import { amountHtml } from '../amount.ts';
import { type SummaryRow, summaryList } from '../forms/parts.ts';
import { type Html, html, NOTHING } from '../html.ts';
import type { Words } from '../words.ts';

/** What of an application says what it costs and what it must carry. */
export type AdvicePack = Pick<ApplicationsPack, 'country' | 'documents' | 'processingFee' | 'licenceFee'>;

/** The answers that stand in an address: each question by its code, `yes` or `no`. Anything else is no answer. */
export function answersIn(query: URLSearchParams, { questions }: Pick<RulingsPack, 'questions'>): Answers {
  const given: Record<string, boolean> = {};
  for (const { code } of questions) {
    const text = query.get(code);
    if (text === 'yes' || text === 'no') given[code] = text === 'yes';
  }
  return given;
}

/** The same as the question of an address, without its mark. */
export function answersText(asked: Course['asked']): string {
  return asked.map(({ code, answer }) => `${encodeURIComponent(code)}=${answer ? 'yes' : 'no'}`).join('&');
}

/** Every answer, and where it is changed: the question as it was asked, with the answers before it. */
export function answersHtml(
  words: Words,
  { questions }: Pick<RulingsPack, 'questions'>,
  asked: Course['asked'],
  changeAt?: string,
): Html {
  const textOf = new Map(questions.map(({ code, text }) => [code, words.of(text)]));
  const rows = asked.map(({ code, answer }, i): SummaryRow => {
    const what = textOf.get(code) ?? code;
    const before = answersText(asked.slice(0, i));
    return {
      key: what,
      value: words.say(answer ? 'advice-yes' : 'advice-no'),
      ...(changeAt !== undefined && {
        change: { href: words.href(before === '' ? changeAt : `${changeAt}?${before}`), what },
      }),
    };
  });
  return summaryList(words, rows);
}

/** An office of an ordinary company in the country itself: what nearly everybody has to show. */
function ordinary(country: string): Content {
  return {
    company: { form: 'company' },
    people: [{ id: 'a', nationality: country, roles: ['director'] }],
    premises: [{ id: 'b', mainOffice: true, residential: false }],
  } as unknown as Content;
}

/** What a class asks of whoever needs it: duties, fees, documents. */
export function classHtml(words: Words, pack: RulingsPack, applications: AdvicePack, code: string): Html {
  const found = pack.classes.find((one) => one.code === code);
  if (!found) return NOTHING;
  const sample = ordinary(applications.country);
  const heading = (key: string) => html`<h2 class="govuk-heading-m">${words.say(key)}</h2>`;
  return html`${heading('advice-duties')}<ul class="govuk-list govuk-list--bullet sanad-prose">${found.duties.map((duty) => html`<li>${words.of(duty)}</li>`)}</ul>
    ${heading('advice-fees')}${summaryList(words, [
      {
        key: words.say('advice-fee-processing'),
        value: feesHtml(words, applications.processingFee('new', code, sample)),
      },
      {
        key: words.say('advice-fee-licence'),
        value: feesHtml(words, applications.licenceFee('new', code, sample)),
      },
    ])}
    ${heading('advice-documents')}${documentsHtml(words, applications.documents, sample)}`;
}

function feesHtml(words: Words, lines: readonly FeeLine[]): Html {
  if (lines.length === 0) return html`${words.say('advice-fee-none')}`;
  return html`${lines.map(({ text, amount }, i) => html`${i > 0 && html`<br>`}${words.of(text)}: ${amountHtml(moneyToText(amount))}`)}`;
}

function documentsHtml(words: Words, documents: readonly DocumentRule[], sample: Content): Html {
  const names = (list: readonly DocumentRule[]) =>
    html`<ul class="govuk-list govuk-list--bullet">${list.map(({ name }) => html`<li>${words.of(name)}</li>`)}</ul>`;
  const usual = documents.filter((rule) => rule.neededFor(sample, 'new').length > 0);
  const rest = documents.filter((rule) => !usual.includes(rule));
  const groups = (['company', 'person', 'premises'] as const).map((about) => {
    const list = usual.filter((rule) => rule.about === about);
    return (
      list.length > 0 &&
      html`<h3 class="govuk-heading-s">${words.say(`advice-documents-${about}`)}</h3>${names(list)}`
    );
  });
  return html`${groups}${rest.length > 0 && html`<h3 class="govuk-heading-s">${words.say('advice-documents-some')}</h3>${names(rest)}`}`;
}
