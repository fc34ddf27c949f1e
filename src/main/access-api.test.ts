import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asked } from '../../tests/make/api.ts';
import { ask, asks, errors, type Prepared, prepared } from '../../tests/make/api-of-office.ts';
import {
  AUTHORITY,
  apps,
  type Officer,
  officers,
  pack,
  portal,
  secrets,
  twins,
  worker,
  world,
} from '../../tests/make/every-role.ts';
import { FROZEN } from '../../tests/make/frozen.ts';
import { SHORT_MS } from '../../tests/make/tokens.ts';
import { plusMs } from '../kernel/instant.ts';
import { callMeets } from '../web/api/access.ts';
import type { Standing } from '../web/shared/office-rule.ts';
import { OUTSIDERS } from './access-matrix.ts';
import { SCOPES } from './appointment.ts';

const { clock } = portal;
const { claimant, complainant, rulings } = world;

/** Refusals that a sentence states in words: about himself or his agency alone, a seat, who went, who signed, a home. */
const IN_WORDS = [
  'no-seat-in-the-joint-body',
  'other-agency',
  'owners-only',
  'premises-not-a-home',
  'role-lacks-power',
  'signature-not-valid',
  'token-of-another-person',
  'visit-of-another',
];
/** What is named is there, and something of it is not: a version, something to explain, a match that was told. */
const NOT_OF_IT = [
  'file-not-stored',
  'no-sealed-reasons',
  'no-such-match',
  'no-such-version',
  'no-such-address',
  'no-such-visit',
  'nothing-to-explain',
  'principal-not-found',
  'token-not-found',
];

type Met = 'yes' | 'no' | 'not there' | 'sign in';
function isSaid(should: Met, { status, body }: Asked): boolean {
  if (status === 500) assert.match(errors.at(-1) ?? '', new RegExp(FROZEN));
  if (should !== 'yes') return status === { no: 403, 'not there': 404, 'sign in': 401 }[should];
  const besides: Readonly<Record<number, readonly string[]>> = { 401: [], 403: IN_WORDS, 404: NOT_OF_IT };
  return besides[status]?.includes(body.code) ?? true;
}

async function asSaid(
  who: string,
  token: string | undefined,
  expected: (of: Prepared) => Met | undefined,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const of of prepared) {
    const should = expected(of);
    if (should === undefined) continue;
    const answer = await asks(of, token);
    if (!isSaid(should, answer))
      wrong.push(
        `${who} ${of.route.method} ${of.route.path}: ${should} but ${answer.status} ${answer.body.code}`,
      );
  }
  return wrong;
}

const nothing = async (asked: readonly Promise<string[]>[]) =>
  assert.equal((await Promise.all(asked)).flat().join('\n'), '');
const isNamed = ({ route }: Prepared) => route.path.includes('{');

/** How an officer stands to what an address names. */
function standingOf({ route: { path } }: Prepared, { agency, officer }: Officer): Standing | undefined {
  if (/\{complaint\}/.test(path)) return agency === 'crime' ? 'tied' : undefined;
  if (/\{keyId\}/.test(path)) return officer === worker.officer ? undefined : 'another officer';
  return agency === AUTHORITY ? undefined : 'another agency';
}

test('the token of each role of each agency meets over real objects what the matrix says', () =>
  nothing(
    officers.map((one) => {
      const bearer = { kind: 'officer', scopes: SCOPES[one.role], office: one } as const;
      return asSaid(`${one.agency} ${one.role}`, secrets.ofOfficers.get(one.officer), (of) => {
        const standing = isNamed(of) ? standingOf(of, one) : undefined;
        return callMeets(of.route.access, bearer, pack, { standing }) as Met;
      });
    }),
  ));

/** A complaint is about an agency, and a list of centres has no holders yet. */
const isAboutHolder = ({ route: { path, access } }: Prepared) =>
  !access.open &&
  access.beyond?.tied &&
  path.includes('{') &&
  !/\{complaint\}|centres\/\{change\}/.test(path);

test('who is tied to an applicant meets it in none of his things', () =>
  nothing(
    twins.map((one) => {
      const bearer = { kind: 'officer', scopes: SCOPES[one.role], office: one } as const;
      const met = ({ route }: Prepared) => callMeets(route.access, bearer, pack, { standing: 'tied' }) as Met;
      const token = secrets.ofOfficers.get(one.officer);
      return asSaid(`tied ${one.role}`, token, (of) => (isAboutHolder(of) ? met(of) : undefined));
    }),
  ));

test('the owner is let in to what is his, and to a stranger’s token it is not there', () => {
  const ours = ({ route: { access }, whose }: Prepared) =>
    !access.open && access.who.includes('applicant') && whose !== undefined;
  const owners = [...secrets.ofOwners].map(([organisation, secret]) =>
    asSaid('owner', secret, (of) => (ours(of) && of.whose === organisation ? 'yes' : undefined)),
  );
  const stranger = asSaid('stranger', secrets.stranger, (of) => (ours(of) ? 'not there' : undefined));
  return nothing([...owners, stranger]);
});

test('what a stranger lists holds nothing of others', async () => {
  const others = [...Object.values(apps), claimant, complainant, rulings.asked].flatMap((made) => [
    made.organisation,
    made.company,
    made.owner.principal,
    ...('application' in made ? [made.application] : []),
  ]);
  for (const of of prepared) {
    const { access, method } = of.route;
    if (access.open || method !== 'get' || isNamed(of)) continue;
    const { status, body } = await asks(of, secrets.stranger);
    const said = JSON.stringify(body);
    if (status === 200)
      assert.deepEqual(
        others.filter((id) => said.includes(String(id))),
        [],
        of.route.path,
      );
  }
});

test('partners, people who act for nobody and tokens without a scope get past no door that is not theirs', () => {
  const callers = [
    ['bank', secrets.bank, OUTSIDERS['bank’s token']],
    ['carrier', secrets.carrier, OUTSIDERS['carrier’s token']],
    ['person', secrets.person, OUTSIDERS['person’s token']],
    ['owner without a scope', secrets['owner without a scope'], { kind: 'applicant', scopes: ['lookup'] }],
    ['officer without a scope', secrets['officer without a scope'], { kind: 'officer', scopes: ['lookup'] }],
  ] as const;
  return nothing(
    callers.map(([who, secret, bearer]) =>
      asSaid(who, secret, ({ route: { access } }) => {
        const should = callMeets(access, bearer, pack);
        // whom a door lets in without an object of his own is asked above
        return should === 'yes' ? undefined : (should as Met);
      }),
    ),
  );
});

test('without a token, and with one that was revoked or ran out, only what is open is answered', async () => {
  const closed = ({ route: { access } }: Prepared): Met | undefined => (access.open ? undefined : 'sign in');
  await nothing([asSaid('nobody', undefined, closed), asSaid('revoked', secrets.revoked, closed)]);
  const me = () => ask('GET', '/me', undefined, { token: secrets.short });
  assert.equal((await me()).status, 200);
  clock.set(plusMs(clock.now(), SHORT_MS));
  await nothing([asSaid('ran out', secrets.short, closed)]);
});

test('a part of another application is not there under this one', async () => {
  const { application } = apps.submitted;
  const every = [...secrets.ofOfficers.values(), secrets.ofOwners.get(apps.submitted.organisation)];
  const wrong: string[] = [];
  for (const of of prepared) {
    if (!/\{application\}.*\{(?!trace)/.test(of.route.path)) continue;
    const parts = of.address.split('/');
    parts[2] = application;
    for (const token of every) {
      const { status, body } = await asks({ ...of, address: parts.join('/') }, token);
      // shut by the state or by what was sent before anybody looked for the part
      if (![403, 404, 409, 422].includes(status))
        wrong.push(`${of.route.method} ${of.route.path}: ${status} ${body.code}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('no body takes a field that it does not name: nobody appoints, owns or decides by the way', () => {
  for (const { route, body } of prepared) {
    if (typeof route.body !== 'object' || typeof body !== 'object' || !body) continue;
    for (const extra of ['by', 'organisation_', 'officer_', 'state_'])
      assert.ok(!route.body.safeParse({ ...body, [extra]: 'x' }).success, `${route.path} takes ${extra}`);
  }
});
