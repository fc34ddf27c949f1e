import { pk } from '../../jurisdictions/pk/index.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import { type Day, dayAt, plusDays, startOfDay } from '../../kernel/day.ts';
import { declareCompany } from '../../modules/entities/index.ts';
import {
  certifyExemption,
  claimExistingCentre,
  type Imported,
  importExistingCentres,
} from '../../modules/licences/index.ts';
import { type Player, type Props, signUp } from './applying.ts';
import { companyToDeclare, numbersToDeclare, premisesToBind } from './bindings.ts';
import type { DemoCentre } from './centre.ts';
import { applied, licensed } from './licensing.ts';
import { complete, opinions } from './reviewing.ts';
import type { Lane, Story } from './stage.ts';

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
  const { zone } = pk.applications;
  const grace: Day = pk.transition.graceUntil;
  const later = plusDays(dayAt(props.over, zone), 60);
  const until = startOfDay(grace > later ? grace : later, zone);
  const named = centres.map((centre) => ({ centre, company: lane.newId<'company'>() }));
  for (const { centre, company } of named) {
    await lane.act(SYSTEM, (act) => declareCompany(act, company, companyToDeclare(centre.company)));
  }
  const result = await lane.act(SYSTEM, (act) =>
    importExistingCentres(act, pk.licences, {
      instrument: pk.transition.instrument,
      from: lane.at,
      until,
      centres: named.map(({ centre, company }) => ({
        holder: { name: centre.company.name, nameUrdu: centre.company.nameUrdu },
        company,
        class: centre.class,
        formerNumber: `EXP-${String(4_000 + centre.index)}`,
        premises: premisesToBind(centre.content),
        numbers: numbersToDeclare(centre.content, lane.at),
      })),
    }),
  );
  for (const [i, { centre }] of named.entries()) claims.set(centre.index, result[i]!);
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
  yield* licensed(player, { transition: await claimedBy(player, claims) });
}

/** A freelancer gets a certificate that no licence is needed. */
export async function* exempt(player: Player): Story {
  const { lane, props, centre } = player;
  yield lane.later(0, true);
  const by = await signUp(player);
  const home = {
    ...centre.content,
    premises: centre.content.premises?.slice(0, 1).map((place) => ({ ...place, residential: true })),
  };
  const numbers = numbersToDeclare(centre.content, lane.at)
    .filter(({ kind }) => kind !== 'uan')
    .slice(-2);
  await lane.act(props.cast.officer(lane.random, 'pta', 'supervisor'), (act) =>
    certifyExemption(act, pk.licences, {
      application: null,
      company: by.company,
      organisation: by.organisation,
      class: centre.class,
      holder: { name: centre.owner.nameLatin, nameUrdu: centre.owner.nameUrdu },
      validUntil: null,
      ruling: `PTA/CC/EX/${String(100 + centre.index)} (made up)`,
      premises: premisesToBind(home),
      numbers: numbers.map((one) => ({ ...one, home: true })),
    }),
  );
}
