import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Content, Draft } from '../../../modules/applications/index.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk } from '../route.ts';
import { changeParts } from './change-parts.ts';
import { clearRoutes } from './clear.ts';
import { letGo } from './let-go.ts';
import type { ListPage } from './list-page.ts';
import { countOf, numbersPath } from './numbers.ts';

/** Numbers as a list of many lines. */
export const NUMBERS: ListPage = {
  key: 'numbers',
  above: 'numbers-title',
  columns: 'number,carrier,use,from,back-ends',
};

type Channels = NonNullable<Content['channels']>;
export type Lists = Pick<Channels, 'numbers' | 'ranges'>;

/** Changes the numbers of a draft by what they are now. */
export function changeNumbers(
  ask: ApplicantAsk,
  change: (content: Content) => Lists | undefined,
): Promise<Draft | Refusal> {
  return changeParts(ask, (content) => {
    const after = change(content);
    return after && { '/channels/numbers': after.numbers, '/channels/ranges': after.ranges };
  });
}

const ROW = /^(numbers|ranges)\/(\d{1,5}) (\+?\d{0,15})$/;

/** Takes the chosen lines off; a place that holds another number by now is left alone. */
export async function removeChosen(ask: ApplicantAsk): Promise<Answer> {
  const chosen = ask.form.all('row').flatMap((text) => {
    const [, list, at, number] = ROW.exec(text) ?? [];
    return list ? [{ list, at: Number(at), number }] : [];
  });
  let removed = 0;
  const kept = await changeNumbers(ask, ({ channels = {} }) => {
    const gone = (list: 'numbers' | 'ranges', i: number, number: string | undefined) =>
      chosen.some((one) => one.list === list && one.at === i && one.number === (number ?? ''));
    const numbers = (channels.numbers ?? []).filter((entry, i) => !gone('numbers', i, entry.number));
    const ranges = (channels.ranges ?? []).filter((entry, i) => !gone('ranges', i, entry.first));
    removed =
      (channels.numbers ?? []).length + (channels.ranges ?? []).length - numbers.length - ranges.length;
    return { numbers, ranges };
  });
  if (isRefusal(kept)) return kept;
  await letGo(ask, kept);
  return { location: numbersPath(kept, `?removed=${removed}`) };
}

export const clearNumbers = clearRoutes({
  page: NUMBERS,
  countOf,
  clear: (ask) => changeNumbers(ask, () => ({})),
});
