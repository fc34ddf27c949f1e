import assert from 'node:assert/strict';
import { test } from 'node:test';
import { districtCodes } from '../../jurisdictions/pk/districts.ts';
import {
  bankAccount,
  incorporationNumber,
  nationalId,
  passport,
  sexOfNationalId,
  taxNumber,
} from '../../jurisdictions/pk/id-formats.ts';
import { numberKind } from '../../jurisdictions/pk/numbering.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { CARRIERS, NumberBlocks } from './carriers.ts';
import { companyAt } from './companies.ts';
import { COMPANY_FIRST_WORDS, COMPANY_TRADE_WORDS, FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES } from './names.ts';
import { foreignerAt, personAt } from './people.ts';
import { CITIES, office } from './places.ts';
import { Random, scattered } from './random.ts';

const LATIN = /^[A-Za-z][A-Za-z' .()-]*$/;
const URDU = /^[\u0600-\u06ff][\u0600-\u06ff ()]*$/;
const TODAY = '2026-11-23' as Day;

test('the lists are long enough and every name is written in both scripts, Urdu by Urdu letters', () => {
  assert.ok(MALE_NAMES.length >= 250 && FEMALE_NAMES.length >= 250 && FAMILY_NAMES.length >= 120);
  assert.ok(COMPANY_FIRST_WORDS.length + COMPANY_TRADE_WORDS.length >= 60);
  for (const list of [MALE_NAMES, FEMALE_NAMES, FAMILY_NAMES, COMPANY_FIRST_WORDS, COMPANY_TRADE_WORDS]) {
    assert.equal(new Set(list.map((name) => name.latin)).size, list.length);
    for (const { latin, urdu } of list) {
      assert.match(latin, LATIN);
      assert.match(urdu, URDU);
      assert.doesNotMatch(urdu, /[يىكةأإٱ]/, latin);
    }
  }
});

test('ten thousand people are valid, different and the same again for the same seed', () => {
  const people = Array.from({ length: 10_000 }, (_, n) => personAt('s', n));
  assert.deepEqual(
    people.slice(0, 50),
    Array.from({ length: 50 }, (_, n) => personAt('s', n)),
  );
  assert.notDeepEqual(people[0], personAt('t', 0));
  for (const person of people) {
    assert.match(person.nameLatin, LATIN);
    assert.match(person.nameUrdu, URDU);
    assert.equal(nationalId(person.nationalId!), person.nationalId);
    assert.equal(sexOfNationalId(person.nationalId!), person.sex);
    assert.ok(person.nationalId!.startsWith(person.city.identityPrefix));
    assert.equal(parseDay(person.birthDate), person.birthDate);
    assert.equal(numberKind(person.phone), 'mobile');
    assert.match(person.email, /^[a-z.]+\.\d+@(example\.(com|net|org)|(mail|post)\.example)$/);
  }
  for (const field of ['nationalId', 'phone', 'email'] as const)
    assert.equal(new Set(people.map((p) => p[field])).size, people.length, field);
  const names = new Set(people.map((p) => p.nameLatin)).size;
  assert.ok(names > 7_000, `${names} different names`);
});

test('foreigners carry passports that no two share', () => {
  const people = Array.from({ length: 500 }, (_, n) => foreignerAt('s', n, CITIES[0]!));
  for (const person of people) {
    assert.equal(passport(person.passport!), person.passport);
    assert.match(person.nameUrdu, URDU);
    assert.match(person.relationName, LATIN);
  }
  assert.equal(new Set(people.map((p) => p.passport)).size, 500);
});

test('two thousand companies have names of their own and valid numbers', () => {
  const companies = Array.from({ length: 2_000 }, (_, n) => companyAt('s', n, TODAY));
  for (const company of companies) {
    assert.match(company.name, LATIN);
    assert.match(company.nameUrdu, URDU);
    assert.equal(taxNumber(company.taxNumber), company.taxNumber);
    assert.equal(company.form === 'company', company.incorporationNumber !== null);
    if (company.incorporationNumber)
      assert.equal(incorporationNumber(company.incorporationNumber), company.incorporationNumber);
    if (company.incorporatedOn) assert.ok(company.incorporatedOn < TODAY);
    for (const account of company.accounts) assert.equal(bankAccount(account.iban), account.iban);
  }
  const domains = companies.flatMap(({ emailDomains }) => emailDomains);
  assert.equal(new Set(domains).size, domains.length);
  assert.ok(domains.length > 2_000);
  for (const field of ['name', 'nameUrdu', 'taxNumber'] as const)
    assert.equal(new Set(companies.map((c) => c[field])).size, 2_000, field);
});

test('every city lies in a district of the pack, and its offices and numbers in the number plan', () => {
  const blocks = new NumberBlocks();
  const numbers: string[] = [];
  for (const city of CITIES) {
    assert.ok(districtCodes.has(city.district), city.district);
    const place = office(new Random('p'), city, 1);
    assert.ok(city.quarters.includes(place.area));
    for (const [carrier] of CARRIERS.entries()) {
      numbers.push(
        ...blocks.geographic(carrier, city.areaCode, 30),
        ...blocks.mobile(carrier, 3),
        blocks.universal(carrier, city.areaCode),
        blocks.tollFree(carrier),
      );
    }
  }
  for (const number of numbers) assert.ok(numberKind(number), number);
  assert.equal(new Set(numbers).size, numbers.length);
});

test('scattering meets every number once', () => {
  assert.equal(new Set(Array.from({ length: 1_000 }, (_, n) => scattered(n, 1_000, 373, 11))).size, 1_000);
});

test('a fork does not disturb the stream it comes from', () => {
  const [a, b] = [new Random('x'), new Random('x')];
  a.fork('y').hex(8);
  assert.equal(a.hex(16), b.hex(16));
});
