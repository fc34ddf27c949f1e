import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../../kernel/instant.ts';
import { type Happened, NAMING, noticesOf, TELLING } from './notices.ts';

const at = '2026-11-23T08:00:00.000Z' as Instant;
let serial = 0;
const did = (type: string, more: Partial<Happened> = {}): Happened => ({
  fact: String(++serial),
  type,
  by: null,
  at,
  officer: null,
  agency: null,
  agencies: null,
  members: null,
  inspection: null,
  before: null,
  alternate: null,
  ...more,
});
const told = (...facts: Happened[]) =>
  noticesOf(facts).notices.map(({ officer, what }) => `${officer} ${what}`);
const by = (officer: string, more: Partial<Happened> = {}) => ({ by: officer, officer, ...more });

test('who asked is told of the answer, who spoke that the version changed, each once a version', () => {
  const asked = did('InformationRequested', by('ali', { agency: 'crime' }));
  const deficient = did('FoundDeficient', { by: 'intake' });
  const spoke = did('OpinionGiven', by('ali', { agency: 'crime' }));
  const other = did('OpinionReaffirmed', by('sana', { agency: 'telecom' }));
  const version = () => did('VersionSubmitted');
  assert.deepEqual(told(version(), deficient, version()), ['intake answered']);
  assert.deepEqual(told(asked, spoke, other, version()), ['ali answered', 'sana version-changed']);
  assert.deepEqual(told(asked, version(), version()), ['ali answered'], 'answered once');
  const later = did('OpinionGiven', by('omar', { agency: 'crime' }));
  assert.deepEqual(told(spoke, later, version()), ['omar version-changed'], 'the opinion that stands');
});

test('an opinion of another agency tells nobody anything', () => {
  const own = did('OpinionGiven', by('ali', { agency: 'crime' }));
  assert.deepEqual(told(own, did('OpinionGiven', by('sana', { agency: 'telecom' }))), []);
  const back = did('ReconsiderationOrdered', { by: 'chief', agencies: ['crime'] });
  assert.deepEqual(
    told(own, did('OpinionGiven', by('sana', { agency: 'telecom' })), back),
    ['ali reconsider'],
    'and an objection that comes back only whose it is',
  );
});

test('what one officer laid before another was approved or came back', () => {
  const proposed = did('DecisionProposed', by('ali'));
  assert.deepEqual(told(proposed, did('GrantApproved', by('sana'))), ['ali approved']);
  assert.deepEqual(told(proposed, did('ProposalDeclined', by('sana'))), ['ali returned']);
  assert.deepEqual(told(proposed, did('RefusalApproved', by('sana'))), ['ali approved']);
  assert.deepEqual(told(proposed, did('ProposalDeclined', by('ali'))), [], 'not what he did himself');
  assert.deepEqual(told(proposed, did('VersionSubmitted'), did('GrantApproved', by('sana'))), []);
  assert.deepEqual(told(did('CourtDirectionEntered', by('ali')), did('CourtDirectionDropped', by('sana'))), [
    'ali returned',
  ]);
  const entered = did(
    'JointOutcomeEntered',
    by('ali', { members: [{ officer: 'ali' }, { officer: 'sana' }] }),
  );
  assert.deepEqual(told(entered, did('JointBodyDecided', { by: 'sana', officer: 'ali' })), [
    'sana to-sign',
    'ali approved',
  ]);
});

test('work that is given, taken over or left to one by who stood aside', () => {
  assert.deepEqual(told(did('AssignmentMade', by('ali'))), [], 'taken by himself');
  assert.deepEqual(told(did('AssignmentMade', { by: 'chief', officer: 'sana', before: 'ali' })), [
    'sana assigned',
    'ali taken-over',
  ]);
  assert.deepEqual(told(did('OfficerRecused', by('ali', { alternate: 'sana' }))), ['sana named-instead']);
});

test('who stood aside is told nothing of it any more, what he was told before is gone', () => {
  const facts = [
    did('AssignmentMade', { by: 'chief', officer: 'ali' }),
    did('OfficerRecused', by('ali')),
    did('AssignmentMade', { by: 'chief', officer: 'ali' }),
  ];
  assert.deepEqual(noticesOf(facts), { notices: [], aside: ['ali'] });
});

test('a visit is announced to one, handed over by another, and found by who ordered it', () => {
  const ordered = did('InspectionOrdered', by('ali', { inspection: 'i' }));
  const announced = did('VisitAnnounced', { by: 'ali', officer: 'zia', inspection: 'i' });
  const taken = did('VisitAnnounced', { by: 'noor', officer: 'noor', inspection: 'i' });
  const recorded = did('InspectionRecorded', { by: 'noor', officer: 'noor', inspection: 'i' });
  assert.deepEqual(told(ordered, announced, taken, recorded), [
    'zia visit',
    'zia visit-handed-over',
    'ali findings',
  ]);
  assert.deepEqual(told(announced, { ...announced, fact: 'again' }), ['zia visit', 'zia visit']);
});

test('no fact both tells and only names', () => {
  assert.deepEqual(
    [...TELLING].filter((type) => NAMING.has(type)),
    [],
  );
});
