import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  completeContent,
  fileHash,
  ids,
  exampleApplications as pack,
} from '../../../../tests/make/applications.ts';
import { centre, MONDAY } from '../../../../tests/make/decided.ts';
import type { Day } from '../../../kernel/day.ts';
import { contentTexts } from '../content-texts.ts';
import { conditionFaults } from './conditions.ts';
import type { Content, PersonEntry } from './content.ts';

const faults = (more: Partial<Content>) =>
  conditionFaults({ ...completeContent(), ...more }, 'new', centre, pack, MONDAY);
const found = (more: Partial<Content>) => faults(more).map((f) => `${f.field} ${f.code}`);
const [ada, ben] = completeContent().people! as [PersonEntry, PersonEntry];
const [office] = completeContent().premises!;
const people = (change: Partial<PersonEntry>, who = 0) =>
  found({ people: [ada, ben].map((p, i) => (i === who ? { ...p, ...change } : p)) });
const company = (change: object) => found({ company: { ...completeContent().company, ...change } });
const premises = (change: object) => found({ premises: [{ ...office, ...change }] });
const day = (text: string) => text as Day;

test('a complete content breaks no condition', () => {
  assert.deepEqual(found({}), []);
});

test('a company has its incorporation, and not in the future', () => {
  assert.deepEqual(company({ incorporationNumber: undefined, incorporatedOn: undefined }), [
    '/company/incorporationNumber required',
    '/company/incorporatedOn required',
  ]);
  assert.deepEqual(
    company({ form: 'proprietor', incorporationNumber: undefined, incorporatedOn: undefined }),
    [],
  );
  assert.deepEqual(company({ incorporatedOn: day('2026-03-03') }), ['/company/incorporatedOn in-the-future']);
  assert.deepEqual(company({ incorporatedOn: day('2026-03-02') }), []);
});

test('APP-32 each person is known by the document of the nationality, once', () => {
  assert.deepEqual(people({ nationalId: undefined }), ['/people/0/nationalId required']);
  assert.deepEqual(people({ passport: undefined }, 1), ['/people/1/passport required']);
  assert.deepEqual(people({ nationality: 'XE', nationalId: '1234' }, 1), ['/people/1 same-person-twice']);
  assert.deepEqual(people({ id: ids.director }, 1).includes('/people/1/id same-id-twice'), true);
  const lower = [
    { ...ben, id: ids.director },
    { ...ben, passport: 'ab123456' },
  ];
  assert.ok(found({ people: [ada, ...lower] }).includes('/people/2 same-person-twice'));
});

test('entries that say too little to be told apart are not called the same', () => {
  const unknown = { roles: ['director', 'signatory'] as const };
  assert.deepEqual(
    found({ people: [unknown, unknown], premises: [] }).filter((f) => f.includes('same')),
    [],
  );
});

test('foreign key staff hold a visa that runs', () => {
  const staff = { roles: ['key-staff'] as const };
  assert.deepEqual(people(staff, 1), ['/people/1/visaUntil required']);
  assert.deepEqual(people({ ...staff, visaUntil: day('2026-03-01') }, 1), ['/people/1/visaUntil visa-over']);
  assert.deepEqual(people({ ...staff, visaUntil: day('2026-03-02') }, 1), []);
});

test('nobody is born or begins in the future', () => {
  assert.deepEqual(people({ birthDate: MONDAY }), ['/people/0/birthDate in-the-future']);
  assert.deepEqual(people({ birthDate: day('1990-02-30') }), []);
  assert.deepEqual(people({ birthDate: day('1800-02-03') }), ['/people/0/birthDate too-long-ago']);
  assert.deepEqual(people({ from: day('2026-03-03') }), ['/people/0/from in-the-future']);
  assert.deepEqual(people({ from: MONDAY }), []);
});

test('APP-71 what the law of the country asks of a person is required of everybody in a role, foreigners and landlords too', () => {
  const strict = { ...pack, askedOfPeople: ['nameUrdu', 'email'] as const };
  const missing = (content: Partial<Content>) =>
    conditionFaults({ ...completeContent(), ...content }, 'new', centre, strict, MONDAY).map(
      (f) => `${f.field} ${f.code}`,
    );
  assert.deepEqual(missing({}), [
    '/people/0/nameUrdu required',
    '/people/0/email required',
    '/people/1/nameUrdu required',
    '/people/1/email required',
  ]);
  const said = { nameUrdu: 'عدا', email: 'ada@example.com' };
  assert.deepEqual(
    missing({
      people: [
        { ...ada, ...said },
        { ...ben, ...said },
      ],
    }),
    [],
  );
  const gone = { ...ben, until: day('2026-03-01') };
  assert.deepEqual(missing({ people: [{ ...ada, ...said }, gone] }), []);
});

test('APP-73 what the law of the country asks of a place and of the business is required', () => {
  const strict: typeof pack = {
    ...pack,
    askedOfPremises: ({ residential }) => (residential ? [] : ['landlord', 'latitude', 'utilityMeter']),
    askedOfBusiness: (code) => (code === 'centre' ? ['clients', 'script'] : []),
  };
  const missing = (content: Partial<Content>, licenceClass = centre) =>
    conditionFaults({ ...completeContent(), ...content }, 'new', licenceClass, strict, MONDAY).map(
      (f) => `${f.field} ${f.code}`,
    );
  assert.deepEqual(missing({}), [
    '/premises/0/latitude required',
    '/premises/0/utilityMeter required',
    '/business/clients required',
    '/business/script required',
  ]);
  const said = { ...completeContent().business, clients: [{ name: 'One', country: 'XE' }], script: 'Hello' };
  // on the equator: nought is a latitude
  const place = { ...office, latitude: 0, utilityMeter: 'M-1' };
  assert.deepEqual(missing({ premises: [place], business: said }), []);
  assert.deepEqual(
    missing({ premises: [{ ...office, residential: true }] }, { ...centre, code: 'desk' }),
    [],
  );
});

test('APP-70 who owns, leads or answers for a centre is of age on the day, whoever has left or only lets the house need not be', () => {
  // 2026-03-02 less the 21 years of Exampleland
  assert.deepEqual(people({ birthDate: day('2005-03-02') }), []);
  assert.deepEqual(people({ birthDate: day('2005-03-03') }), ['/people/0/birthDate under-age']);
  for (const role of [
    'director',
    'shareholder',
    'signatory',
    'key-staff',
    'proprietor',
    'partner',
  ] as const) {
    const young = {
      roles: [role],
      birthDate: day('2010-01-01'),
      sharePercent: 1,
      visaUntil: day('2027-01-01'),
    };
    assert.deepEqual(people(young, 1), ['/people/1/birthDate under-age'], role);
  }
  assert.deepEqual(people({ birthDate: day('2010-01-01') }, 1), []);
  const left = { roles: ['director' as const], birthDate: day('2010-01-01'), until: day('2026-03-01') };
  assert.deepEqual(people(left, 1), []);
  assert.deepEqual(faults({ people: [{ ...ada, birthDate: day('2010-01-01') }, ben] })[0]?.values, {
    years: 21,
  });
});

test('somebody leads, somebody signs, and shares stay within a hundred', () => {
  assert.deepEqual(people({ roles: ['signatory'] }), ['/people nobody-leads']);
  assert.deepEqual(people({ roles: ['director'] }), ['/people nobody-signs']);
  assert.deepEqual(people({ sharePercent: undefined }), ['/people/0/sharePercent required']);
  assert.deepEqual(people({ sharePercent: 40.5 }, 1), ['/people shares-above-hundred']);
  assert.deepEqual(people({ sharePercent: 40 }, 1), []);
});

test('one of the premises is the main office, with seats, a landlord who is named, and a lease that ends after it begins', () => {
  assert.deepEqual(premises({ mainOffice: false }), ['/premises one-main-office']);
  const second = { ...office, unit: '2', id: ids.office.replace('a1', 'a2') };
  assert.deepEqual(found({ premises: [office!, second] }), ['/premises one-main-office']);
  assert.deepEqual(found({ premises: [office!, { ...office, unit: '2', mainOffice: false }] }), [
    '/premises/1/id same-id-twice',
  ]);
  assert.deepEqual(premises({ landlord: ids.office }), ['/premises/0/landlord landlord-not-named']);
  assert.deepEqual(premises({ seats: 0 }), ['/premises/0/seats no-seats']);
  const lease = (leaseUntil: string) =>
    premises({ leaseFrom: day('2026-01-01'), leaseUntil: day(leaseUntil) });
  assert.deepEqual(lease('2026-01-01'), ['/premises/0/leaseUntil ends-before-it-begins']);
  assert.deepEqual(lease('2026-01-02'), []);
});

test('every question of the class is answered, once, and no other', () => {
  assert.deepEqual(found({ answers: [] }), ['/answers question-unanswered']);
  assert.deepEqual(found({ answers: [{ question: 'why', answer: '' }] }), ['/answers question-unanswered']);
  const why = { question: 'why', answer: 'So.' };
  assert.deepEqual(found({ answers: [why, { question: 'what', answer: 'x' }, why] }), [
    '/answers/1/question not-a-question-of-this-class',
    '/answers/2/question same-question-twice',
  ]);
});

test('APP-33 every document that the law asks for is there, or one that serves in its place, about somebody named', () => {
  const [idOfAda, idOfBen, letter] = completeContent().documents!;
  const missing = (documents: Content['documents']) =>
    faults({ documents }).map((f) =>
      `${f.code} ${f.values?.document ?? f.field} ${f.values?.about ?? ''}`.trim(),
    );
  assert.deepEqual(missing([idOfAda!, idOfBen!, { ...letter!, kind: 'statement' }]), []);
  assert.deepEqual(missing([idOfAda!, letter!]), [`document-missing id-copy ${ids.landlord}`]);
  assert.deepEqual(missing([idOfAda!, idOfBen!]), ['document-missing statement company']);
  assert.deepEqual(missing([idOfAda!, idOfBen!, { kind: 'bank-letter' }]), [
    'document-missing statement company',
  ]);
  const strange = { kind: 'poem', about: ids.office.replace('a1', 'a9'), file: fileHash(4) };
  assert.deepEqual(missing([idOfAda!, idOfBen!, letter!, strange]), [
    'unknown-document /documents/3/kind',
    'about-nobody-named /documents/3/about',
  ]);
});

test('what is declared false cannot be submitted', () => {
  const declarations = { truthful: false, dataProtection: false, inspection: false, ownersNamed: true };
  assert.deepEqual(found({ declarations }), [
    '/declarations/truthful must-be-declared',
    '/declarations/dataProtection must-be-declared',
    '/declarations/inspection must-be-declared',
  ]);
});

test('a draft in any state of emptiness is read without an exception', () => {
  for (const content of [
    {},
    { company: {} },
    { people: [{}] },
    { premises: [{}] },
    { documents: [{}], answers: [{}] },
  ])
    assert.ok(Array.isArray(conditionFaults(content as Content, 'new', centre, pack, MONDAY)));
});

test('no condition is without a test: every code that the rules give stands in one of these files', () => {
  const read = (name: string) => readFileSync(`${import.meta.dirname}/${name}.ts`, 'utf8');
  const given = ['conditions', 'number-conditions', 'preview'].map(read).join('');
  const codes = [...given.matchAll(/code: '([a-z-]+)'|'((?:same|back-end)-[a-z-]+)'/g)].map(
    (m) => m[1] ?? m[2]!,
  );
  const tests = ['conditions.test', 'number-conditions.test', 'preview.test', 'surrender.test']
    .map(read)
    .join('');
  assert.ok(new Set(codes).size > 20);
  for (const code of new Set(codes)) assert.ok(tests.includes(code), code);
  assert.ok(Object.keys(contentTexts).includes('nobody-leads'));
});

test('who left leads and signs no more and has no share; nobody leaves before the beginning', () => {
  assert.deepEqual(people({ until: '2026-02-01' }), ['/people nobody-leads', '/people nobody-signs']);
  assert.deepEqual(people({ until: '2027-02-01' }), []);
  const gone = { ...ben, roles: ['shareholder'] as const, sharePercent: 90, until: '2025-01-01' };
  assert.deepEqual(found({ people: [ada, gone] }), []);
  assert.deepEqual(people({ until: '2020-05-01' }, 1), ['/people/1/until ends-before-it-begins']);
});
