import type { ApplicationAct } from '../../modules/applications/rules/allowed.ts';
import type { State } from '../../modules/applications/rules/snapshot.ts';
import { possibleIn } from '../shared/office-rule.ts';
import type { ApplicantRoute } from './route.ts';

/**
 * Who may use a page of applicants, in a sentence and as data, so that the matrix of access is made from it. To whoever
 * is in another organisation, what an address names does not exist.
 */
export interface ApplicantRule {
  readonly sentence: string;
  /**
   * Anybody; whoever enrols a way in or is signed in (`person`); a member of the organisation for which he acts; one
   * who is no helper (`own-affairs`); an owner; or he alone whose it is (`self`).
   */
  readonly who: 'anybody' | 'person' | 'member' | 'own-affairs' | 'owner' | 'self';
  /**
   * How far a helper comes whose power of attorney is limited: to what it names, nowhere here, or in as everybody.
   * Says nothing where helpers do not come at all.
   */
  readonly limited?: 'named' | 'never' | 'always';
  /** The address names something of one organisation: others are told that it is not there. */
  readonly named?: true;
  /** What is done to an application; the table of the law says in which states. */
  readonly acts?: readonly ApplicationAct[];
}

const rule = (
  who: ApplicantRule['who'],
  sentence: string,
  more: Omit<ApplicantRule, 'who' | 'sentence'> = {},
): ApplicantRule => ({ who, sentence, ...more });

const MEMBER = rule(
  'member',
  'Members of the organisation; a helper whose power of attorney covers everything.',
  { limited: 'never' },
);
const IN = rule('member', 'Members of the organisation; every helper sees what his power covers.', {
  limited: 'always',
});
const APPLICATION = rule(
  'member',
  'Members of the organisation whose application it is; a helper whose power of attorney names it or covers everything.',
  { limited: 'named', named: true },
);
const doing = (act: ApplicationAct): ApplicantRule => ({ ...APPLICATION, acts: [act] });
const OF_UPLOADS = rule(
  'member',
  'Members of an organisation: what may be sent, and nothing of an application.',
  {
    limited: 'named',
  },
);
const SENDING = rule(
  'self',
  'Who began sending the file, for an application of his organisation, as far as his power of attorney reaches.',
  { limited: 'named', named: true },
);
const LICENCE = rule(
  'member',
  'Members of the organisation that holds the licence; a helper whose power of attorney names it or covers everything.',
  { limited: 'named', named: true },
);
const RULING = rule(
  'member',
  'Members of the organisation that asked; a helper whose power of attorney covers everything.',
  { limited: 'never', named: true },
);
const COMPLAINT = rule(
  'self',
  'Who complained, for the organisation he did it for; nobody else of it. A helper whose power is limited does not.',
  { limited: 'never', named: true },
);
const OWNERS = rule('owner', 'Owners of the organisation.');
const OWNERS_OF = rule(
  'owner',
  'Owners of the organisation, about its members; to leave, a member himself.',
  {
    named: true,
  },
);
const INVITATION = rule('self', 'Owners of the organisation; for others there is no invitation.', {
  limited: 'never',
  named: true,
});
const HELPER = rule('self', 'The helper himself and the owners of the organisation.', {
  limited: 'always',
  named: true,
});
const TOKENS = rule(
  'own-affairs',
  'Owners and staff; staff see and end their own tokens. What a power of attorney never covers.',
);
const SELF = rule('person', 'Whoever is signed in, for himself.');
const INVITED = rule('person', 'Whoever is signed in and holds the secret of the letter.', { named: true });

const DRAFT = '/my/applications/:application/draft';
const items = (list: string, item = ':item') => [
  `${DRAFT}/${list}/new`,
  `${DRAFT}/${list}/${item}`,
  `${DRAFT}/${list}/${item}/remove`,
];
const notified = (list: string) => [
  `/my/licences/:number/${list}`,
  `/my/licences/:number/${list}/template.csv`,
  `/my/licences/:number/${list}/receipts/:fact`,
];

/** Every address that a rule covers, by path, or by method and path where they differ; what nobody names has none. */
const COVERED: readonly (readonly [ApplicantRule, readonly string[]])[] = [
  [SELF, ['/my/organisation', '/my/organisation/new']],
  [INVITED, ['/my/invitations/:secret', '/my/invitations/:secret/document']],
  [IN, ['/my', '/my/users', '/my/users/leave']],
  [
    MEMBER,
    [
      '/my/organisation/details',
      '/my/contact',
      '/my/eligibility',
      '/my/rulings',
      '/my/rulings/ask',
      '/my/start',
      '/my/claim',
      '/my/complaints',
      '/my/complaints/new',
    ],
  ],
  [OWNERS, ['/my/organisation/name', '/my/users/invite', '/my/users/helper']],
  [OWNERS_OF, ['/my/users/remove', '/my/users/capacity']],
  [INVITATION, ['/my/users/withdraw']],
  [HELPER, ['/my/users/helpers/:membership', '/my/users/helpers/:membership/document']],
  [TOKENS, ['/my/tokens', '/my/tokens/revoke']],
  [RULING, ['/my/rulings/:ruling', '/my/rulings/:ruling/withdraw', '/my/rulings/:ruling/appeal']],
  [
    COMPLAINT,
    [
      '/my/complaints/:complaint',
      '/my/complaints/:complaint/withdraw',
      '/my/complaints/:complaint/files/:hash',
    ],
  ],
  [SENDING, ['/my/applications/:application/uploads/:upload', `${DRAFT}/documents/take-back`]],
  [
    OF_UPLOADS,
    [
      'options /my/applications/:application/uploads',
      'options /my/applications/:application/uploads/:upload',
    ],
  ],
  [
    LICENCE,
    [
      '/my/licences/:number',
      '/my/licences/:number/renew',
      '/my/licences/:number/change',
      '/my/licences/:number/correct',
      '/my/licences/:number/apply',
      '/my/licences/:number/surrender',
      ...['numbers', 'people', 'devices'].flatMap(notified),
    ],
  ],
  [doing('resubmit'), ['', '/check', '/:item'].map((page) => `/my/applications/:application/answer${page}`)],
  [doing('answer-refusal'), ['post /my/applications/:application/notice']],
  [doing('withdraw'), ['/my/applications/:application/withdraw']],
  [doing('reopen'), ['/my/applications/:application/reopen']],
  [doing('ask-for-inspection'), ['/my/applications/:application/inspection']],
  [
    APPLICATION,
    [
      '/my/applications/:application',
      'get /my/applications/:application/notice',
      '/my/applications/:application/decision',
      '/my/applications/:application/fees/demo',
      '/my/applications/:application/found',
      '/my/applications/:application/submitted',
      '/my/applications/:application/confirm',
      '/my/applications/:application/confirm/:section',
      '/my/applications/:application/files/:hash',
      '/my/applications/:application/uploads',
      DRAFT,
      `${DRAFT}/after/:section`,
      ...['discard', 'company', 'business', 'questions', 'declarations', 'obstacles', 'check'].map(
        (page) => `${DRAFT}/${page}`,
      ),
      ...['pay', 'pay/demo', 'channels', 'devices', 'accounts', 'clients', 'people', 'owners'].map(
        (page) => `${DRAFT}/${page}`,
      ),
      ...['channels/trunks', 'channels/addresses', 'channels/messaging'].flatMap((list) => items(list)),
      ...['devices', 'accounts', 'clients'].flatMap((list) => items(list)),
      ...['people', 'owners', 'premises'].flatMap((list) => items(list, ':entry')),
      ...['list', 'template.csv', 'clear'].flatMap((page) => [
        `${DRAFT}/devices/${page}`,
        `${DRAFT}/numbers/${page}`,
      ]),
      ...['premises', 'numbers', 'numbers/remove', 'numbers/new', 'numbers/:number'].map(
        (page) => `${DRAFT}/${page}`,
      ),
      ...['', '/add', '/name', '/remove'].map((page) => `${DRAFT}/documents${page}`),
    ],
  ],
];

const RULES: ReadonlyMap<string, ApplicantRule> = new Map(
  COVERED.flatMap(([one, paths]) => paths.map((path) => [path, one] as const)),
);

/** Every address that a rule names, as a path or as a method and a path. */
export const ruledAddresses: readonly string[] = [...RULES.keys()];

const DOOR = rule('anybody', 'Everybody: the way in.');
const OWN_WAY_IN = rule('person', 'Whoever is signed in or enrols a way in; his own sign-in only.');

/** The ways in and one's own sign-in are the same for all; everything else is named above. */
export function ruleOfApplicants({ who = 'actor', method, path }: ApplicantRoute): ApplicantRule | undefined {
  const named = RULES.get(`${method} ${path}`) ?? RULES.get(path);
  if (named) return named;
  if (who === 'anybody') return DOOR;
  return /^\/(sign-in|my\/security)(\/|$)/.test(path) && who !== 'actor' ? OWN_WAY_IN : undefined;
}

/** Who comes to a page of applicants: the columns of the matrix. */
export const VISITORS = [
  'owner',
  'staff',
  'helper',
  'helper for this',
  'helper for another matter',
  'another organisation',
  'not signed in',
] as const;
export type Visitor = (typeof VISITORS)[number];

/**
 * What a visitor meets: it opens, he is told that it is not for him, that it is not there, that it cannot be done now,
 * or to sign in first. `own`: what is his own, and nothing of the organisation for which he acts.
 */
export type Meets = 'yes' | 'no' | 'not there' | 'sign in' | 'own' | 'not now';

/** What a visitor meets: who he is first, then the state of the application. */
export function meets(rule: ApplicantRule, visitor: Visitor, state?: State): Meets {
  const met = meetsInSome(rule, visitor);
  return met === 'yes' && !possibleIn(rule.acts, state) ? 'not now' : met;
}

function meetsInSome({ who, limited, named }: ApplicantRule, visitor: Visitor): Exclude<Meets, 'not now'> {
  if (who === 'anybody') return 'yes';
  if (visitor === 'not signed in') return 'sign in';
  if (who === 'person') return 'own';
  if (visitor === 'another organisation') return named ? 'not there' : 'own';
  if (visitor === 'owner') return 'yes';
  const helps = visitor.startsWith('helper');
  if (who === 'owner' || (who === 'own-affairs' && helps)) return 'no';
  if (visitor.startsWith('helper for')) {
    if (limited === 'never') return 'no';
    if (limited === 'named' && visitor === 'helper for another matter') return 'no';
  }
  return who === 'self' ? 'own' : 'yes';
}
