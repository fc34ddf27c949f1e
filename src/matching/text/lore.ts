/** What an address says where; those before `street` are numbers, or a letter. */
export const ADDRESS_PARTS = [
  'unit',
  'house',
  'floor',
  'block',
  'phase',
  'sector',
  'street',
  'area',
  'city',
  'postcode',
] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/**
 * What is known of names and addresses where the data come from: words, never rules. The engine brings English words;
 * a country adds its own.
 */
export interface Lore {
  /** Groups of given names that one person goes by: `['robert', 'bob', 'rob']`. */
  readonly sameNames: readonly (readonly string[])[];
  /** Titles and role words that are dropped from names of people. */
  readonly roleWords: readonly string[];
  /** Name parts that say nothing when one side leaves them out. */
  readonly neutralNames: readonly string[];
  /** What joins a person to a father or husband: the text behind it is not his own name. */
  readonly relationWords: readonly string[];
  /** Legal forms, dropped from names of companies. */
  readonly companyForms: readonly string[];
  /** Spellings of words in addresses: `['street', 'st', 'str']`; the first stands for all. */
  readonly addressWords: readonly (readonly string[])[];
  /** Words, as the first of their group above, that name a part of an address: `{ house: ['house', 'plot'] }`. */
  readonly addressParts: Readonly<Partial<Record<AddressPart, readonly string[]>>>;
  /** Words for one number beside such a word: `['2', 'second', 'ii']`. */
  readonly addressNumbers: readonly (readonly string[])[];
  /** Words of a sector's name that are one, as a pattern of two or three groups: `([a-i]) ?(\\d+) (\\d)`. */
  readonly sectorShapes: readonly string[];
  /** Names of one place. */
  readonly cities: readonly (readonly string[])[];
  /** Calling code of national phone numbers, without plus: `44`. */
  readonly callingCode: string | null;
}

/** One lore with the words of both. */
export function withLore(base: Lore, more: Partial<Lore>): Lore {
  const both = <T>(a: readonly T[], b: readonly T[] | undefined) => [...a, ...(b ?? [])];
  return {
    sameNames: both(base.sameNames, more.sameNames),
    roleWords: both(base.roleWords, more.roleWords),
    neutralNames: both(base.neutralNames, more.neutralNames),
    relationWords: both(base.relationWords, more.relationWords),
    companyForms: both(base.companyForms, more.companyForms),
    addressWords: both(base.addressWords, more.addressWords),
    addressParts: Object.fromEntries(
      ADDRESS_PARTS.map((part) => [part, both(base.addressParts[part] ?? [], more.addressParts?.[part])]),
    ),
    addressNumbers: both(base.addressNumbers, more.addressNumbers),
    sectorShapes: both(base.sectorShapes, more.sectorShapes),
    cities: both(base.cities, more.cities),
    callingCode: more.callingCode ?? base.callingCode,
  };
}

const words = (text: string) => text.split(' ');

export const ENGLISH: Lore = {
  sameNames: [
    'robert bob rob bobby robbie bert',
    'william will bill billy willie wm liam',
    'thomas tom tommy thos',
    'john jack johnny jon jno',
    'james jim jimmy jamie jas',
    'charles charlie chas chuck carl',
    'edward ed eddie ned ted edwd',
    'henry harry hal hank',
    'richard dick rick rich ricky',
    'george geo',
    'joseph joe joey jos',
    'samuel sam sammy saml',
    'michael mike mick micky mitch',
    'david dave davy',
    'daniel dan danny',
    'benjamin ben benj benny',
    'alexander alex alec sandy xander',
    'alfred alf fred alfie',
    'frederick fred freddie fredk',
    'francis frank fran',
    'andrew andy drew',
    'anthony tony antony',
    'arthur art',
    'christopher chris kit topher',
    'matthew matt',
    'nicholas nick nicky',
    'patrick pat paddy',
    'peter pete',
    'philip phil phillip',
    'stephen steve steven',
    'timothy tim',
    'walter walt wally',
    'lawrence larry laurence',
    'leonard len lenny leo',
    'ronald ron ronnie',
    'donald don donnie',
    'kenneth ken kenny',
    'gerald gerry jerry',
    'gregory greg',
    'jonathan jon jonny',
    'joshua josh',
    'nathaniel nathan nat nate',
    'raymond ray',
    'theodore theo ted',
    'vincent vince vin',
    'zachary zach zac',
    'elizabeth liz beth lizzie eliza betty bess elisabeth libby',
    'margaret maggie meg peggy marge madge',
    'mary polly molly may mollie',
    'catherine kate cathy katie kitty katherine kathleen kathryn',
    'ann anne annie nan nancy anna hannah',
    'sarah sally sadie sara',
    'jane jenny janet jean',
    'susan sue susie susanna suzanne',
    'martha patty mattie',
    'dorothy dot dolly dora',
    'eleanor ellen nell nellie helen nora',
    'florence flo flora',
    'frances fanny fran',
    'caroline carrie lina carolyn',
    'charlotte lottie',
    'alice allie',
    'emily emma em emmie',
    'isabella isabel bella izzy',
    'jennifer jen jenny',
    'jessica jess jessie',
    'judith judy',
    'patricia pat patty trish',
    'rebecca becky becca',
    'theresa tess terry teresa',
    'victoria vicky tori',
    'virginia ginny',
    'wilhelmina mina minnie',
    'abigail abby gail',
    'deborah debbie deb',
    'kimberly kim',
    'pamela pam',
    'samantha sam',
    'madeline maddie madeleine',
    'natasha tasha',
  ].map(words),
  roleWords: words('mr mrs ms miss dr prof sir lady lord rev hon capt col maj gen lt jr sr esq'),
  neutralNames: [],
  relationWords: ['s/o', 'd/o', 'w/o', 'son of', 'daughter of', 'wife of'],
  companyForms: words(
    'ltd limited pvt private plc llc llp inc incorporated corp corporation co company gmbh ag sa bv nv pty smc public',
  ),
  addressWords: [
    'street st str',
    'road rd',
    'avenue ave av',
    'boulevard blvd blv',
    'drive dr',
    'lane ln',
    'court ct',
    'place pl',
    'square sq',
    'highway hwy',
    'apartment apt flat unit',
    'floor fl flr',
    'building bldg',
    'block blk',
    'house h hno',
    'plot p plotno',
    'near nr',
    'no number num',
    'opposite opp',
    'north n',
    'south s',
    'east e',
    'west w',
    'saint snt',
    'circuit cct',
    'crescent cres cr',
    'terrace tce ter',
    'close cl',
    'parade pde',
    'village vlge',
    'retirement retrmnt',
    'between btwn bet',
  ].map(words),
  addressParts: {
    unit: words('apartment office shop suite room'),
    house: words('house plot'),
    floor: ['floor'],
    block: ['block'],
    phase: ['phase'],
    sector: ['sector'],
    street: words(
      'street road avenue boulevard drive lane court place square highway circuit crescent terrace close parade',
    ),
    area: words('town village park estate gardens colony society'),
  },
  addressNumbers: [
    ...['0 ground', '1 first i', '2 second ii', '3 third iii', '4 fourth iv', '5 fifth v', '6 sixth vi'],
    ...['7 seventh vii', '8 eighth viii', '9 ninth ix', '10 tenth x'],
  ].map(words),
  sectorShapes: [],
  cities: [],
  callingCode: null,
};
