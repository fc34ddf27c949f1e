import { markOf } from '../../../modules/applications/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import type { Form } from '../../shared/forms/form.ts';
import { type Html, NOTHING } from '../../shared/html.ts';

/** What a form says of the item after its own: its mark, or nothing after the last one. */
const NEXT = 'next';

const markIn = (items: readonly unknown[], i: number) => (i in items ? markOf(items[i]) : '');

/** Goes into the form of an item without an id, beside the mark of the item itself. */
export function nextField(items: readonly unknown[], i: number): Html {
  return i in items ? hidden(NEXT, markIn(items, i + 1)) : NOTHING;
}

/**
 * Where the item of a form stands now. An item without an id is known by what it said when its page was made, for
 * its position may be another's by now.
 * - It stands where it stood, or elsewhere, unchanged: there.
 * - Something else stands in its position, and the same item as before after it: it was changed in place.
 * - Otherwise it is gone, and whatever stands in its position is another item.
 */
export function whereNow(items: readonly unknown[], i: number, form: Form): number | undefined {
  const mark = form.text('mark');
  const here = markIn(items, i);
  if (here === mark) return i;
  const moved = items.findIndex((item) => markOf(item) === mark);
  if (moved >= 0) return moved;
  const next = form.text(NEXT);
  if (here === '' || here === next) return undefined;
  return next === '' || markIn(items, i + 1) === next ? i : undefined;
}
