import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent } from '../../../../tests/make/applications.ts';
import {
  AGENCIES,
  after,
  CHECKED,
  centre,
  codeOf,
  desk,
  hand,
  inDecision,
  inspected,
  OFFICE,
  pack,
  record,
  spoken,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { grantable } from './decision.ts';
import * as inspection from './inspection.ts';
import * as records from './inspection-record.ts';
import type { Application } from './state.ts';
import { serviceNumberOf, visitCodeFrom, visitCodeTyped } from './visit-code.ts';

const office = completeContent().premises![0]!;
const BRANCH = OFFICE.replace(/1$/, '2');
const premises = [office, { ...office, id: BRANCH, mainOffice: false }];
const ordered = () => inspected(underReview(), null);
const found = (app: Application, more: Partial<records.InspectionRecord> = {}) =>
  records.recordInspection(app, record(app, app.inspections[0]!.inspection, more), hand('telecom'), pack);
const whyNot = (app: Application, held: readonly string[] = []) => {
  const no = grantable(app, 'grant', centre, inspection.premisesToInspect(app, centre, held));
  return no ? codeOf(no) : 'yes';
};

test('APP-49 every place of the version is inspected, and of a renewal or variation those it adds', () => {
  const two = inDecision({}, { content: { premises } });
  assert.equal(whyNot(inspected(two, 'satisfactory')), 'inspection-needed');
  assert.equal(whyNot(inspected(inspected(two, 'satisfactory'), 'satisfactory', BRANCH)), 'yes');
  for (const kind of ['renewal', 'variation'] as const) {
    const added = inDecision({}, { kind, content: { premises } });
    assert.equal(whyNot(added, [OFFICE]), 'inspection-needed');
    assert.equal(whyNot(inspected(added, 'satisfactory', BRANCH), [OFFICE]), 'yes');
    assert.equal(whyNot(added, [OFFICE, BRANCH]), 'yes');
  }
  assert.deepEqual(inspection.premisesToInspect(two, desk, []), []);
  assert.deepEqual(inspection.premisesToInspect({ ...two, kind: 'surrender' }, centre, []), []);
});

test('APP-50 an outcome counts for the place as it was declared then; declared otherwise it is inspected anew', () => {
  const declared = (app: Application, fact: string) => ({
    ...app,
    places: [{ premises: OFFICE, mac: null, fact }],
  });
  const seen = inspected(declared(underReview(), 'f1'), 'satisfactory');
  const all = (app: Application) => AGENCIES.reduce((now, agency) => spoken(now, agency), app);
  assert.equal(whyNot(all(seen)), 'yes');
  const moved = all(declared(seen, 'f2'));
  assert.equal(whyNot(moved), 'inspection-needed');
  assert.equal(whyNot(inspected(moved, 'satisfactory')), 'yes');
});

test('APP-51 every item of the checklist is answered once, and a no or not seen is explained', () => {
  const app = ordered();
  const [first, second] = CHECKED;
  assert.equal(codeOf(found(app, { checklist: [first!] })), 'checklist-incomplete');
  assert.equal(codeOf(found(app, { checklist: [first!, first!, second!] })), 'checklist-item-twice');
  assert.equal(codeOf(found(app, { checklist: [{ ...first!, item: 'roof' }] })), 'unknown-checklist-item');
  for (const answer of ['no', 'not-seen'] as const) {
    const refused = found(app, { checklist: [first!, { ...second!, answer }] });
    assert.equal(codeOf(refused), 'checklist-note-missing');
    assert.ok(isRefusal(refused) && refused.field === '/checklist/1/note');
    const said = found(app, { checklist: [first!, { ...second!, answer, note: 'Locked.' }] });
    assert.ok(!isRefusal(said) && said.type === 'InspectionRecorded');
    assert.deepEqual(
      said.data.checklist[1],
      { item: second!.item, answer },
      'notes are kept apart: they may name people',
    );
    assert.deepEqual(said.personal?.remarks, [{ item: second!.item, note: 'Locked.' }]);
  }
});

test('a place is seen after the order and not in the future, give or take the clock of a telephone', () => {
  const app = ordered();
  const { orderedAt } = app.inspections[0]!;
  assert.equal(codeOf(found(app, { seenAt: plusMs(orderedAt, 3_600_000) })), 'seen-in-the-future');
  assert.equal(codeOf(found(app, { seenAt: plusMs(orderedAt, -DAY_MS) })), 'seen-before-ordered');
  assert.ok(!isRefusal(found(app, { seenAt: plusMs(orderedAt, 60_000) })));
});

test('a record under an id that the device used before is no second record', () => {
  const begun = ordered();
  const first = after(begun, found(begun, { deviceRecordId: 'd1' }));
  const app = inspected(first, null);
  const last = app.inspections.at(-1)!.inspection;
  const again = records.recordInspection(
    app,
    record(app, last, { deviceRecordId: 'd1' }),
    hand('telecom'),
    pack,
  );
  assert.equal(codeOf(again), 'device-record-reused');
});

test('APP-89 an announced visit is recorded by whom it was announced to last, and from a device by whom it was handed over', () => {
  const begun = ordered();
  const { inspection: id, orderedAt } = begun.inspections[0]!;
  const days = { from: orderedAt, until: plusMs(orderedAt, DAY_MS) };
  const sent = (app: Application, officer: string, agency: string, by = hand('telecom')) =>
    inspection.announceVisit(app, { inspection: id, officer, agency, code: 'C', ...days }, by, pack);
  const recordedBy = (app: Application, officer: string, deviceRecordId: string | null = null) => {
    const one = records.recordInspection(
      app,
      record(app, id, { deviceRecordId }),
      { ...hand('crime'), officer },
      pack,
    );
    return isRefusal(one) ? codeOf(one) : one.type;
  };
  assert.equal(recordedBy(begun, 'anybody'), 'InspectionRecorded', 'nobody was announced');
  const first = after(begun, sent(begun, 'first', 'crime'));
  assert.equal(recordedBy(first, 'first'), 'InspectionRecorded');
  assert.equal(recordedBy(first, 'second'), 'visit-of-another');
  assert.equal(recordedBy(first, 'second', 'd1'), 'visit-of-another');
  const own = sent(first, 'outsider', 'secret', { ...hand('secret'), officer: 'outsider' });
  assert.equal(codeOf(own), 'visit-of-another-agency');
  assert.ok(!isRefusal(sent(first, 'outsider', 'secret')), 'the agency that ordered sends whom it likes');
  const handed = after(first, sent(first, 'second', 'crime', { ...hand('crime'), officer: 'second' }));
  assert.equal(recordedBy(handed, 'second'), 'InspectionRecorded');
  assert.equal(recordedBy(handed, 'first'), 'visit-of-another', 'a desk knows that it was handed over');
  assert.equal(recordedBy(handed, 'first', 'd1'), 'InspectionRecorded', 'he was there and could not know');
});

test('APP-86 a second device’s record is kept beside the first whatever became of the application, and a place found otherwise is inspected anew', () => {
  const begun = ordered();
  const first = after(begun, found(begun, { deviceRecordId: 'd1' }));
  assert.equal(codeOf(found(first)), 'inspection-recorded-already', 'a desk sees that there is one');
  assert.equal(codeOf(found(first, { deviceRecordId: 'd1' })), 'inspection-recorded-already');
  const other = { deviceRecordId: 'd2', outcome: 'unsatisfactory', note: 'Empty.' } as const;
  const beside = found({ ...first, state: 'withdrawn' }, other);
  assert.ok(!isRefusal(beside) && beside.type === 'FurtherRecordKept');
  const both = after(first, beside);
  const [kept] = both.inspections;
  assert.deepEqual([kept?.outcome, kept?.further[0]?.outcome], ['satisfactory', 'unsatisfactory']);
  const judged = { ...inDecision(), inspections: both.inspections };
  assert.equal(whyNot(judged), 'inspection-records-disagree');
  assert.equal(whyNot(inspected(judged, 'satisfactory')), 'yes');
  const alike = { ...other, outcome: 'satisfactory' } as const;
  assert.equal(whyNot({ ...judged, inspections: after(first, found(first, alike)).inspections }), 'yes');
});

test('APP-87 an inspector in the field says why a place is unsatisfactory', () => {
  const bad = { outcome: 'unsatisfactory', deviceRecordId: 'd1' } as const;
  assert.equal(codeOf(found(ordered(), bad)), 'unsatisfactory-why');
  assert.ok(!isRefusal(found(ordered(), { ...bad, note: 'Twice the seats.', seats: 80 })));
});

test('what was inspected is recorded while the applicant mends another thing', () => {
  const app = { ...ordered(), state: 'deficient' as const };
  assert.ok(!isRefusal(found(app)));
});

test('APP-52 a visit is announced for some days under one code, and announced anew the old code is void', () => {
  const app = ordered();
  const { inspection: id } = app.inspections[0]!;
  const at = hand('telecom').at;
  const visit = {
    inspection: id,
    officer: 'telecom-7',
    agency: 'telecom',
    code: 'AAAA1111',
    from: at,
    until: plusMs(at, DAY_MS),
  };
  const announce = (now: Application, more: Partial<inspection.VisitInput> = {}) =>
    inspection.announceVisit(now, { ...visit, ...more }, hand('telecom'), pack);
  assert.equal(codeOf(announce(app, { until: at })), 'visit-ends-before-it-begins');
  assert.equal(codeOf(announce(app, { until: plusMs(at, 15 * DAY_MS) })), 'visit-too-long');
  assert.equal(codeOf(announce(app, { inspection: 'none' })), 'no-such-inspection');
  assert.equal(codeOf(announce({ ...app, recused: ['telecom-7'] })), 'recused-from-this');
  const once = after(app, announce(app));
  const anew = after(once, announce(once, { code: 'BBBB2222' }));
  assert.equal(anew.inspections[0]?.visit?.code, 'BBBB2222');
  const home = { ...app, content: { premises: [{ ...office, residential: true }] } };
  const told = announce(home);
  assert.ok(!isRefusal(told) && told.type === 'VisitAnnounced');
  assert.deepEqual(told.data.place, {
    line: null,
    unit: null,
    area: null,
    city: 'Capital',
    district: 'north',
  });
  const over = after(app, found(app));
  assert.equal(codeOf(announce(over)), 'inspection-recorded-already');
});

test('a visit code is eight letters that nobody misreads, however it is typed', () => {
  const code = visitCodeFrom('01900000-0000-7000-8000-0123456789ab');
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{8}$/);
  assert.equal(visitCodeTyped('abcd-10o8'), 'ABCD1008');
  assert.equal(visitCodeTyped(' a b c d i l o 8 '), 'ABCD1108');
  for (const none of ['', 'ABCD100', 'ABCD10080', 'ABCU1008', 'x'.repeat(100)])
    assert.equal(visitCodeTyped(none), undefined);
  assert.match(serviceNumberOf('01900000-0000-7000-8000-0123456789ab'), /^[0-9A-HJKMNP-TV-Z]{6}$/);
});

test('a version that comes after an inspection keeps it', () => {
  const seen = inspected(underReview(), 'satisfactory');
  const next = submitted({ ...seen, state: 'deficient' });
  assert.equal(inspection.foundGood(next, OFFICE), true);
});
