import type { OfficerActor, Role } from '../../src/kernel/actor.ts';
import {
  type AgenciesPack,
  appointOfficer,
  makeDelegation,
  POWERS,
  type Power,
} from '../../src/modules/agencies/index.ts';
import type { Acting } from '../../src/platform/act.ts';
import { aPerson, done } from './accounts.ts';

const EXAMINER: readonly Power[] = [
  'request-information',
  'give-opinion',
  'read-sealed',
  'see-applications',
  'propose-decision',
];

/** Agencies of a country that does not exist: a harbour office that decides, a watch and a lantern that give opinions. */
export const harbourAgencies: AgenciesPack = {
  agencies: [
    agency('harbour', 'Harbour Office', 'دفترِ بندرگاہ', true),
    agency('watch', 'Night Watch', 'شب نگہبان', true),
    agency('lantern', 'Lantern House', 'فانوس گھر', true),
    agency('court', 'Harbour Court Registry', 'رجسٹری عدالتِ بندرگاہ', false),
  ],
  authority: 'harbour',
  telecomRegulator: 'harbour',
  powers: {
    harbour: {
      supervisor: POWERS,
      examiner: EXAMINER,
      approver: ['approve-decision'],
      legal: ['make-order', 'record-court-order'],
    },
    watch: { supervisor: ['appoint', 'delegate', 'countersign'], examiner: EXAMINER },
    lantern: { supervisor: ['appoint', 'delegate', 'countersign', 'read-sealed'], examiner: EXAMINER },
    court: { oversight: ['see-figures'] },
  },
};

function agency(id: string, en: string, ur: string, reviews: boolean) {
  return { id, name: { en, ur }, short: { en, ur }, reviews };
}

/** An officer of an agency, with a delegation in force of these powers (all of the role's when left out). */
export async function anOfficer(
  acting: Acting,
  agency: string,
  role: Role,
  powers: readonly Power[] = harbourAgencies.powers[agency]?.[role] ?? [],
  pack: AgenciesPack = harbourAgencies,
): Promise<OfficerActor> {
  const principal = await aPerson(acting);
  const { officer } = await done(acting, undefined, (act) =>
    appointOfficer(act, pack, { principal, agency, role }),
  );
  const terms = { powers, instrument: 'Harbour Gazette 12/2026', from: acting.clock.now(), until: null };
  if (powers.length) await done(acting, undefined, (act) => makeDelegation(act, pack, { officer, ...terms }));
  return { kind: 'officer', principal, officer, agency, role };
}
