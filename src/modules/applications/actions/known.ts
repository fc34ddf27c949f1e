import type { Id } from '../../../kernel/id.ts';
import { holdsAt, type Instant } from '../../../kernel/instant.ts';
import type { Act } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { carriers, peopleErased, peopleWithIdentity } from '../../entities/index.ts';
import { leadersOfRevoked, licenceById, peopleOf } from '../../licences/index.ts';
import { isNotified } from '../../licences/rules/roles.ts';
import { holdersOf } from '../../numbers/index.ts';
import { licenceFault } from '../rules/about-licence.ts';
import type { KnownFacts } from '../rules/preview.ts';
import { numbersOf } from '../rules/terms.ts';
import { type Draft, uploadsOf } from '../store.ts';
import { type Blind, type DeskPack, todayOf } from './desk.ts';

/** Everything the office knows that bears on a draft, for the preview and for the submission. */
export async function knownFor(
  act: Pick<Act, 'at'> & Reader,
  pack: DeskPack,
  blind: Blind,
  draft: Draft,
): Promise<KnownFacts> {
  const { formats, districts } = pack.applications;
  const numbers = numbersOf(draft.content).flatMap((n) => [n.number ?? [], n.backEnds ?? []].flat());
  const [uploads, holders, known, licence, barred, bound] = await Promise.all([
    uploadsOf(act, draft.id),
    numbers.length ? holdersOf(act, numbers, act.at) : [],
    carriers(act),
    draft.licence ? licenceById(act, draft.licence as Id<'licence'>) : undefined,
    barredPeople(act, pack, blind, draft),
    draft.licence ? peopleBound(act, draft.licence, act.at) : new Set<string>(),
  ]);
  return {
    formats,
    districts,
    carriers: new Set(known.map((c) => c.code)),
    today: todayOf(act, pack),
    uploaded: new Set(uploads.map((u) => u.hash)),
    heldByOthers: new Set(holders.filter((h) => h.licence !== draft.licence).map((h) => h.number)),
    barred,
    bound,
    licenceFault: licenceFault(draft, licence, act.at, pack.applications),
  };
}

/** Agents and the like are bound by notification: no application names them. */
export const givenHere = (role: string): boolean => !isNotified(role);

/** People whom a licence names now, save those erased by law. */
export async function peopleBound(reader: Reader, licence: string, at: Instant): Promise<Set<string>> {
  const now = (await peopleOf(reader, licence)).filter((one) => holdsAt(at, one) && givenHere(one.role));
  const people = new Set<string>(now.map(({ person }) => person));
  return people.difference(await peopleErased(reader, [...people]));
}

async function barredPeople(
  act: Pick<Act, 'at'> & Reader,
  pack: DeskPack,
  blind: Blind,
  { content }: Draft,
): Promise<Set<string>> {
  const { nationalId, passport } = pack.applications.formats;
  const typed = (content.people ?? []).flatMap((p) =>
    p.id
      ? [
          {
            id: p.id,
            nationality: p.nationality ?? '',
            nationalId: (p.nationalId && nationalId(p.nationalId)) ?? null,
            passport: (p.passport && passport(p.passport)) ?? null,
          },
        ]
      : [],
  );
  const same = await peopleWithIdentity(act, typed, blind);
  if (same.length === 0) return new Set();
  const leaders = await leadersOfRevoked(act, [...new Set(same.map((s) => s.sameAs))], act.at);
  return new Set(same.filter((s) => leaders.has(s.sameAs)).map((s) => s.id));
}
