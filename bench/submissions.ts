import { pk } from '../src/jurisdictions/pk/index.ts';
import { SYSTEM } from '../src/kernel/actor.ts';
import { DAY_MS, plusMs } from '../src/kernel/instant.ts';
import {
  type Applicant,
  addPapers,
  draft,
  type Player,
  type Props,
  pay,
  signUp,
} from '../src/main/demo/applying.ts';
import { CARRIERS, NumberBlocks } from '../src/main/demo/carriers.ts';
import type { Cast } from '../src/main/demo/cast.ts';
import { centreAt, type DemoCentre } from '../src/main/demo/centre.ts';
import { Random } from '../src/main/demo/random.ts';
import { Lane, sideBySide } from '../src/main/demo/stage.ts';
import { type House, openHouse } from '../src/main/house.ts';
import { issueToken, registerPrincipal } from '../src/modules/accounts/index.ts';
import { demandProcessingFee } from '../src/modules/applications/index.ts';
import { registerCarrier } from '../src/modules/entities/index.ts';
import { nameCollectingBank } from '../src/modules/payments/index.ts';
import { perform } from '../src/platform/act.ts';
import type { Settings } from '../src/platform/settings.ts';
import { type Measured, wrk } from './wrk.ts';

/** Who applies: a company of some ten people, or a proprietor alone with the least that the pack asks for. */
export type Size = 'centre' | 'proprietor';

/** A complete draft, its documents up and its processing fee paid: one request away from being submitted. */
export interface Ready {
  readonly application: string;
  readonly revision: number;
  readonly token: string;
}

const AT_ONCE = 6;

/** Drafts of made-up centres, by the same actions as everybody's; the acts of a day take place some days ago. */
export async function readyDrafts(
  settings: Settings,
  size: Size,
  count: number,
  say: (text: string) => void,
): Promise<Ready[]> {
  const house = await openHouse(settings, { as: 'alone', say });
  try {
    const from = plusMs(house.acting.clock.now(), -10 * DAY_MS);
    const seed = `bench-${size}-${from}`;
    const opening = new Lane(house.acting, new Random(seed), from, 'opening');
    for (const carrier of CARRIERS) await perform(house.acting, {}, (act) => registerCarrier(act, carrier)); // there from an earlier run: fine
    const contact = { name: 'A Bank', email: 'bank@example.com', mobile: '+15550100000' };
    const { principal } = await opening.act(SYSTEM, (act) =>
      registerPrincipal(act, { kind: 'service', ...contact }),
    );
    await opening.act(SYSTEM, (act) => nameCollectingBank(act, { code: 'bench', principal }));
    const props = propsOf(house, { kind: 'partner', partner: 'bank', principal });
    const blocks = new NumberBlocks();
    const centres = Array.from({ length: count }, (_, index) => {
      const licenceClass = size === 'centre' ? 'outsourced-centre' : 'in-house-centre';
      const centre = centreAt({ seed, index, at: from, blocks, class: licenceClass });
      return size === 'centre' ? centre : aloneIn(centre);
    });
    const ready: Ready[] = [];
    await sideBySide(centres, AT_ONCE, async (centre) => {
      const lane = new Lane(
        house.acting,
        new Random(`${seed}/${centre.index}`),
        from,
        `centre ${centre.index}`,
      );
      ready.push(await readyDraft({ lane, props, centre }));
      if (ready.length % 200 === 0) say(`${ready.length} of ${count} drafts`);
    });
    return ready;
  } finally {
    await house.close();
  }
}

/** The same centre run by its owner alone: one person, one place of his own, one number, no clients and nothing optional. */
function aloneIn(centre: DemoCentre): DemoCentre {
  const { company, people = [], owners: _o, premises = [], channels, business, ...rest } = centre.content;
  const { sharePercent: _, ...owner } = people[0]!;
  return {
    ...centre,
    content: {
      ...rest,
      company: {
        name: company?.name,
        nameUrdu: company?.nameUrdu,
        form: 'proprietor',
        taxNumber: company?.taxNumber,
      },
      people: [{ ...owner, roles: ['proprietor', 'signatory', 'landlord'] }],
      premises: [{ ...premises[0]!, landlord: owner.id }],
      channels: { numbers: channels?.numbers?.slice(0, 1) },
      devices: [],
      business: { ...business, clients: [] },
    },
  };
}

function propsOf({ acting, files, blind, vault }: House, bank: Cast['bank']): Props {
  const nobody = () => {
    throw new Error('no officer takes part');
  };
  const cast = { officers: [], carriers: [], bank, officer: nobody, another: nobody } as unknown as Cast;
  return { db: acting.db, files, blind, vault, cast, over: acting.clock.now(), signedUp: () => {} };
}

async function readyDraft(player: Player): Promise<Ready> {
  const { lane, centre } = player;
  const by: Applicant = await signUp(player);
  const opened = await draft(player, by, 'new', centre.class, centre.content);
  const { application, revision } = await addPapers(player, by, opened, 'new');
  const { fee } = await lane.act(by, (act) => demandProcessingFee(act, pk, { application }));
  await pay(player, fee);
  const expiresAt = plusMs(lane.at, 60 * DAY_MS);
  const token = {
    principal: by.principal,
    label: 'bench',
    scopes: ['apply'] as const,
    organisation: by.organisation,
    expiresAt,
  };
  const { secret } = await lane.act(SYSTEM, (act) => issueToken(act, token));
  return { application, revision, token: secret };
}

/** Submits each draft once, `clients` at any moment; throws at an answer that is not 200. */
export async function submitAll(url: string, drafts: readonly Ready[], clients: number): Promise<Measured> {
  const measured = await wrk({
    url,
    connections: clients,
    seconds: 'once',
    request: SUBMISSION,
    items: drafts.map(({ application, revision, token }) => `${application} ${revision} ${token}`),
  });
  if (measured.errors || measured.requests !== drafts.length)
    throw new Error(
      `${measured.requests} answers to ${drafts.length} submissions, ${measured.errors} errors`,
    );
  return measured;
}

const SUBMISSION = `(function(application, revision, token)
  return wrk.format('POST', '/api/v1/applications/' .. application .. '/submission',
    { authorization = 'Bearer ' .. token, ['content-type'] = 'application/json' }, '{"revision":' .. revision .. '}')
end)(item:match('^(%S+) (%S+) (%S+)$'))`;
