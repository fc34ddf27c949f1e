import { createHash } from 'node:crypto';
import type { Form } from '../forms/form.ts';
import { KEPT, ONCE, OWNER, TOKEN } from './form-of.ts';

/** The key under which a form acts once: the same page sent again with the same content is the same act. */
export function onceKey(form: Form, route: string, n: number): string | undefined {
  const once = form.text(ONCE);
  if (once === '') return undefined;
  const hash = createHash('sha256').update(`${route}\n${once}\n`);
  for (const name of form.names())
    if (name !== TOKEN && name !== OWNER && name !== KEPT)
      hash.update(JSON.stringify([name, form.all(name)]));
  return `form ${hash.digest('base64url')} ${n}`;
}
