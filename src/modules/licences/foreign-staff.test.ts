import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done, refusedWith } from '../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import { aGrant, registerActing } from '../../../tests/make/licences.ts';
import type { ApplicantActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import { speaker } from '../../platform/texts.ts';
import { licenceById, licencesTexts, notifyPeople, peopleOf } from './index.ts';

const db = await freshDatabase();
const acting = await registerActing(db);
const texts = speaker([licencesTexts]);

test('LIC-30 somebody foreign comes by notification only where an application of the licence named him', async () => {
  const { licence } = await aGrant(acting);
  const { organisation } = (await licenceById(db, licence))!;
  const own: ApplicantActor = {
    kind: 'applicant',
    principal: await aPerson(acting),
    organisation: organisation!,
  };
  const [examined] = await peopleOf(db, licence);
  const come = (person: Id<'person'>, foreign: boolean) => (act: Parameters<typeof notifyPeople>[0]) =>
    notifyPeople(act, { licence, add: [{ person, role: 'agent', foreign }], end: [] });
  const stranger = anId<'person'>();
  assert.equal(await refusedWith(acting, texts, own, come(stranger, true)), 'foreign-staff-by-variation');
  await done(acting, own, come(stranger, false));
  await done(acting, own, come(examined!.person, true));
});
