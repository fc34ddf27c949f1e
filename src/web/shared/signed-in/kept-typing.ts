import type { Actor } from '../../../kernel/actor.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { dropKeptForm, keepForm, keptFiles, keptForm } from '../../../platform/kept-forms.ts';
import type { Form } from '../forms/form.ts';
import type { Admission } from './admit.ts';
import type { SignedInDeps } from './deps.ts';
import { KEPT, OWNER, ownerOf, TOKEN } from './form-of.ts';
import type { Route } from './route.ts';

/** Keeps what somebody typed and chose until he can send it; the answer is the secret of its address. */
export async function keepTyped(
  deps: SignedInDeps,
  route: Route<never>,
  form: Form,
  owner: string,
  { pathname, search }: URL,
  at: Instant,
): Promise<string> {
  const secret = route.form?.secret ?? [];
  const { db } = deps.acting;
  const fields = form
    .names()
    .filter((name) => name !== TOKEN && name !== OWNER && name !== KEPT && !secret.includes(name))
    .flatMap((name) => form.all(name).map((value) => [name, value] as const));
  const typed = { path: pathname + search, fields, files: form.files };
  const kept = await keepForm(db, deps.gate.key, owner, typed, at);
  await dropKeptForm(db, owner, form.text(KEPT));
  return kept;
}

/** A kept form that is sent at last brings its files along: what came with it then comes with it now. */
export async function withKeptFiles<A extends Actor>(
  { acting, gate }: SignedInDeps,
  route: Route<A>,
  admission: Admission<A>,
  form: Form,
  { pathname, search }: URL,
): Promise<Form> {
  const kept = form.text(KEPT);
  const owner = admission.in ? admission.session?.principal : ownerOf(gate.key, form.text(OWNER));
  if (kept === '' || !owner || !route.form?.files) return form;
  const found = await keptForm(acting.db, gate.key, owner, kept);
  if (found?.path !== pathname + search) return form;
  const fields = route.form.files;
  const files = await keptFiles(acting.db, gate.key, owner, kept);
  return form.withFiles(files.filter(({ field }) => fields.includes(field)));
}

/** What was kept goes once its owner has sent it: from then on it stands where it was sent to. */
export async function dropSent(
  { acting }: SignedInDeps,
  owner: string | undefined,
  form: Form,
): Promise<void> {
  const kept = form.text(KEPT);
  if (kept !== '' && owner) await dropKeptForm(acting.db, owner, kept);
}
