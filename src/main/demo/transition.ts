import { pk } from '../../jurisdictions/pk/index.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import { type Day, dayAt, plusDays, startOfDay } from '../../kernel/day.ts';
import type { Instant } from '../../kernel/instant.ts';
import { declareCompany } from '../../modules/entities/index.ts';
import {
  claimExistingCentre,
  confirmClaim,
  confirmImport,
  declareLicenceNumbers,
  type Imported,
  licencesOfOrganisation,
  proposeImport,
  proposeRegisterChange,
} from '../../modules/licences/index.ts';
import { approveRuling, askRuling, proposeRuling } from '../../modules/rulings/index.ts';
import { type Player, type Props, signUp } from './applying.ts';
import { companyToDeclare, numbersToDeclare, premisesToBind } from './bindings.ts';
import type { DemoCentre } from './centre.ts';
import { applied, licensed } from './licensing.ts';
import { complete, opinions } from './reviewing.ts';
import type { Lane, Story } from './stage.ts';

/** Centres of the earlier register may go on as the instrument says, and beyond the day that the country is filled on. */
function graceEnd({ over }: Props): Instant {
  const { zone } = pk.applications;
  const grace: Day = pk.transition.graceUntil;
  const later = plusDays(dayAt(over, zone), 60);
  return startOfDay(grace > later ? grace : later, zone);
}

/** The codes that imported centres were sent, by the centre's index. */
export type Claims = Map<number, Imported>;

/** Takes the centres over that were registered for export: company, place, numbers and a code to claim them by. */
export async function* imported(
  lane: Lane,
  props: Props,
  centres: readonly DemoCentre[],
  claims: Claims,
): Story {
  yield { at: lane.at, alone: true };
  const named = centres.map((centre) => ({ centre, company: lane.newId<'company'>() }));
  for (const { centre, company } of named) {
    await lane.act(SYSTEM, (act) => declareCompany(act, company, companyToDeclare(centre.company)));
  }
  const list = {
    instrument: pk.transition.instrument,
    from: lane.at,
    until: graceEnd(props),
    centres: named.map(({ centre, company }) => ({
      holder: { name: centre.company.name, nameUrdu: centre.company.nameUrdu },
      company,
      class: centre.class,
      formerNumber: `EXP-${String(4_000 + centre.index)}`,
      premises: premisesToBind(centre.content),
      numbers: numbersToDeclare(centre.content, lane.at),
    })),
  };
  const { cast } = props;
  const { change } = await lane.act(cast.officer(lane.random, 'pta', 'supervisor'), (act) =>
    proposeImport(act, pk, list, 'Each stands in the register of exporters as of commencement.'),
  );
  const result = await lane.act(cast.officer(lane.random, 'pta', 'approver'), (act) =>
    confirmImport(act, pk, { change, ...list }),
  );
  for (const [i, { centre }] of named.entries()) claims.set(centre.index, result[i]!);
}

/** Changes of the register that wait for a second officer: a further list, and the end of a transition nobody came forward for. */
export async function* changesWaiting(
  lane: Lane,
  props: Props,
  unclaimed: DemoCentre,
  claims: Claims,
): Story {
  yield lane.later(0, true);
  const by = () => props.cast.officer(lane.random, 'pta', 'supervisor');
  const list = {
    instrument: pk.transition.instrument,
    from: lane.at,
    until: graceEnd(props),
    centres: [
      {
        holder: unclaimed.company,
        class: unclaimed.class,
        formerNumber: 'EXP-9001',
        premises: premisesToBind(unclaimed.content),
        numbers: [],
      },
    ],
  };
  await lane.act(by(), (act) =>
    proposeImport(act, pk, list, 'Its registration was found in the files after commencement.'),
  );
  const { licence } = claims.get(unclaimed.index)!;
  const ending = { kind: 'transition-end', licence, why: 'not-claimed' } as const;
  await lane.act(by(), (act) =>
    proposeRegisterChange(act, pk, ending, 'Two letters came back and nobody works at the place any more.'),
  );
}

/** The owner claims the centre with the code and applies in time: it goes on until the decision. */
async function claimedBy(player: Player, claims: Claims) {
  const { lane, centre } = player;
  const claim = claims.get(centre.index);
  if (!claim) throw new Error(`centre ${centre.index} was not imported`);
  const by = await signUp(player);
  await lane.act(by, (act) =>
    claimExistingCentre(act, { code: claim.claimCode, organisation: by.organisation }),
  );
  return { by, licence: claim.licence };
}

export async function* claimed(player: Player, claims: Claims): Story {
  const transition = await claimedBy(player, claims);
  const app = yield* complete(player, (yield* applied(player, { transition })).submitted);
  yield* opinions(player, app, { silent: ['intel'] });
}

export async function* fromTransition(player: Player, claims: Claims): Story {
  const transition = await claimedBy(player, claims);
  const { lane, props } = player;
  await lane.act(props.cast.officer(lane.random, 'pta', 'intake'), (act) =>
    confirmClaim(act, pk, { licence: transition.licence }),
  );
  yield* licensed(player, { transition });
}

const FREELANCING = {
  'passes-numbers-on': false,
  'hosts-dialler': false,
  'makes-or-answers-calls': true,
  'works-alone': true,
  'acts-for-foreign-principal': false,
};

/** A freelancer asks whether a licence is needed, two officers rule that it is not, and the numbers are declared. */
export async function* exempt(player: Player): Story {
  const { lane, props, centre } = player;
  const { cast } = props;
  yield lane.later(0, true);
  const by = await signUp(player);
  const { line, city, district } = centre.content.premises![0]!;
  const { ruling } = await lane.act(by, (act) =>
    askRuling(act, pk.rulings, pk.applications.districts, {
      answers: FREELANCING,
      text: 'I write and call for clients abroad, alone, from my own room.',
      place: { line: line!, city: city!, district: district!, residential: true },
    }),
  );
  yield lane.later(6, true);
  await lane.act(cast.officer(lane.random, 'pta', 'supervisor'), (act) =>
    proposeRuling(act, pk, {
      ruling,
      outcome: 'exemption-certificate',
      class: centre.class,
      instrument: pk.transition.instrument,
      reasons: 'One person works alone, without staff and without lines of other people.',
    }),
  );
  await lane.act(cast.officer(lane.random, 'pta', 'approver'), (act) => approveRuling(act, pk, { ruling }));
  const [licence] = await licencesOfOrganisation(props.db, by.organisation);
  const numbers = numbersToDeclare(centre.content, lane.at)
    .filter(({ kind }) => kind !== 'uan')
    .slice(-2);
  await lane.act(by, (act) =>
    declareLicenceNumbers(act, {
      licence: licence!.id,
      numbers: numbers.map((one) => ({ ...one, home: true })),
    }),
  );
}
