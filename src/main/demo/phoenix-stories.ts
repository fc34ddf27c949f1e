import { pk } from '../../jurisdictions/pk/index.ts';
import { type Day, dayAt, plusDays, startOfDay } from '../../kernel/day.ts';
import { declareConflict } from '../../modules/agencies/index.ts';
import { demandProcessingFee } from '../../modules/applications/index.ts';
import type { Acting } from '../../platform/act.ts';
import { addPapers, draft, type Player, type Props, pay, signUp, submit } from './applying.ts';
import type { NumberBlocks } from './carriers.ts';
import { centreAt, type DemoCentre } from './centre.ts';
import type { Fate } from './fates.ts';
import { INNOCENTS, inTheGuiseOf, type Likeness, RETURNS, type Way } from './phoenix.ts';
import { Random } from './random.ts';
import { Lane, type Running, type Story } from './stage.ts';

/** What is true of one application of the demonstration; whoever screens never reads it. */
export interface Truth {
  readonly application: string;
  readonly company: string;
  /** Comes back from a shut centre; or only looks so. */
  readonly phoenix: boolean;
  readonly how: Way | Likeness;
  /** The shut centre it comes from, or resembles, by the number of its application's company. */
  readonly of: string;
}

/** New centres have numbers of their own from here on, so that nobody else's chance is touched. */
const FIRST = 5_000;
/** Days before the anchor in which they apply. */
const APPLY = [8, 5] as const;
const COURT: readonly Fate[] = ['stay-ended'];
const SHUT: readonly Fate[] = ['revoked', 'suspended', 'stay-ended'];
/** Several innocents rent from one landlord. */
const TENANTS = 3;

/** 25 shut centres that come back and 25 innocents that look alike, for each 300 centres. */
export function phoenixStories(
  acting: Acting,
  props: Props,
  seed: string,
  scale: number,
  centres: readonly { readonly fate: Fate; readonly centre: DemoCentre }[],
  blocks: NumberBlocks,
  told: (truth: Truth) => void,
): Running[] {
  const shut = centres.filter(({ fate }) => SHUT.includes(fate));
  const stayed = shut.filter(({ fate }) => COURT.includes(fate));
  const others = shut.filter(({ fate }) => !COURT.includes(fate));
  if (stayed.length === 0 || others.length === 0) return [];
  const { zone } = pk.applications;
  const anchor = dayAt(props.over, zone);
  let index = FIRST;
  let taken = 0;
  const stories: Running[] = [];
  const tell = (how: Way | Likeness, phoenix: boolean, most: number) => {
    const count = Math.round(most * scale) || (phoenix && scale < 1 ? 1 : 0);
    for (let nth = 0; nth < count; nth++) {
      const random = new Random(`${seed}/phoenix/${index}`);
      const old =
        how === 'court-stay'
          ? stayed[nth % stayed.length]!
          : how === 'same-landlord'
            ? others[(taken + Math.floor(nth / TENANTS)) % others.length]!
            : others[taken++ % others.length]!;
      const day = plusDays(anchor, -random.between(APPLY[1], APPLY[0]));
      const at = startOfDay(day, zone);
      const fresh = centreAt({ seed, index, at, blocks, class: 'outsourced-centre' });
      const centre = inTheGuiseOf(how, nth, old.centre, fresh, random, day);
      const lane = new Lane(acting, random, at, `${how} ${index}`);
      const player = { lane, props, centre };
      const of = old.centre.company.name;
      const say = (application: string) =>
        told({ application, company: centre.company.name, phoenix, how, of });
      stories.push({ lane, story: applying(player, day, how === 'bought-protection', say) });
      index++;
    }
  };
  for (const [how, most] of RETURNS) tell(how, true, most);
  for (const [how, most] of INNOCENTS) tell(how, false, most);
  return stories;
}

/** Applies as anybody does, and waits at intake. */
async function* applying(
  player: Player,
  day: Day,
  protectedByOfficer: boolean,
  say: (application: string) => void,
): Story {
  const { lane, props, centre } = player;
  yield lane.on(day);
  const by = await signUp(player);
  yield lane.later(0, true);
  const open = await draft(player, by, 'new', centre.class, centre.content);
  const full = await addPapers(player, by, open, 'new');
  const { application } = full;
  const { fee } = await lane.act(by, (act) => demandProcessingFee(act, pk, { application }));
  await pay(player, fee);
  await submit(player, by, full);
  if (protectedByOfficer) {
    const kin = props.cast.officer(lane.random, 'pta', 'examiner');
    await lane.act(kin, (act) =>
      declareConflict(act, pk.agencies, { officer: kin.officer, about: by.company, nature: 'kinship' }),
    );
  }
  say(application);
}
