import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { applyRegisterChanges } from './apply-register-changes.ts';
import type {
  BoundPerson,
  Condition,
  Ending,
  LicencesFact,
  NotifiedDevice,
  PersonEnding,
  Premises,
} from './rules/facts.ts';
import { LICENCES_FACTS } from './rules/facts.ts';
import { REGISTER_CHANGE_FACTS } from './rules/register-change.ts';
import { registerWordReading, standingReading } from './store/readings.ts';

type Row = Record<string, unknown>;

/** The rows that a fact of a licence writes. */
export function applyLicences(fact: Fact): readonly Change[] {
  const { type, data } = fact as unknown as LicencesFact;
  const { subject: licence, version } = fact;
  const set = (to: Row): Change => ({ set: 'licence', key: { id: licence }, to: { ...to, version } });
  const premises = (list: readonly Premises[]) => list.map((item) => premisesPut(licence, version, item));
  const conditions = (list: readonly Condition[]) => list.map((item) => conditionPut(licence, version, item));
  const people = (list: readonly BoundPerson[]) => list.map((item) => personPut(licence, version, item));
  switch (type) {
    case 'LicenceGranted': {
      const { application, provisionalUntil, courtDirection } = data;
      const more = {
        kind: 'licence',
        application,
        provisional_until: provisionalUntil,
        court_direction: courtDirection,
        claimed: true,
      };
      return [
        entryPut(fact, data, more),
        ...premises(data.premises),
        ...conditions(data.conditions),
        ...people(data.people),
      ];
    }
    case 'ExistingCentreImported': {
      const more = {
        kind: 'transitional',
        claim_code_hash: data.claimCodeHash,
        claimed: data.organisation !== null,
      };
      return [entryPut(fact, data, more), ...premises(data.premises)];
    }
    case 'ExemptionCertified':
      return [
        entryPut(fact, data, { kind: 'exempt', application: data.application, claimed: true }),
        ...premises(data.premises),
      ];
    case 'ExistingCentreClaimed':
      return [set({ organisation: data.organisation, claimed: true })];
    case 'ClaimConfirmed':
      return [set({ claim_confirmed_at: fact.recordedAt })];
    case 'ClaimRejected':
      return [
        set({ organisation: null, claimed: false, claim_code_hash: null }),
        {
          put: 'claim_rejection',
          row: { licence, version, organisation: data.organisation, rejected_at: fact.recordedAt },
        },
      ];
    case 'ClaimCodeGiven':
      return [set({ claim_code_hash: data.claimCodeHash })];
    case 'LicenceConfirmed':
      return [set({ confirmed_at: data.confirmedAt, valid_until: data.validUntil })];
    case 'InspectionAwaited':
      return [set({ inspection_awaited_at: fact.at })];
    case 'InspectionFailed':
      return [set({ inspection_failed_at: fact.at })];
    case 'LicenceRenewed':
      return [set({ valid_until: data.validUntil, continued_by: null, continued_until: null })];
    case 'LicenceContinued':
      return [set({ continued_by: data.application, continued_until: null })];
    case 'ContinuationEnded':
      return [set({ continued_until: data.until })];
    case 'LicenceVaried':
      return [
        set({}),
        ...data.premisesEnded.map((item) => ended('licence_premises', licence, item)),
        ...data.conditionsEnded.map((item) => ended('licence_condition', licence, item)),
        ...data.peopleEnded.map((item) => personEnded(licence, item)),
        ...premises(data.premisesAdded),
        ...conditions(data.conditionsAdded),
        ...people(data.peopleAdded),
      ];
    case 'PeopleNotified':
      return [
        set({}),
        ...data.peopleEnded.map((item) => personEnded(licence, item)),
        ...people(data.peopleAdded),
      ];
    case 'DevicesNotified':
      return [
        set({}),
        ...data.devicesEnded.map(
          ({ id, until }): Change => ({
            set: 'licence_device',
            key: { licence, id },
            to: { until_at: until },
          }),
        ),
        ...data.devicesAdded.map((device, i) => devicePut(licence, version, device, i)),
      ];
    case 'ConditionAdded':
      return [set({}), ...conditions([data.condition])];
    case 'ConditionEnded':
      return [set({}), ended('licence_condition', licence, data)];
    case 'LicenceSurrendered':
      return [set({ surrendered_from: data.from })];
    case 'TransitionEnded':
      return [set({ ended_why: data.why, ended_at: data.until, successor: data.successor })];
    default:
      return type satisfies never;
  }
}

type EntryData = Extract<
  LicencesFact,
  { readonly type: 'ExemptionCertified' | 'ExistingCentreImported' | 'LicenceGranted' }
>['data'];

function entryPut(fact: Fact, data: EntryData, more: Row): Change {
  const row = {
    id: fact.subject,
    version: fact.version,
    number: data.number,
    kind: null,
    class: data.class,
    application: null,
    company: data.company,
    organisation: data.organisation,
    holder: data.holder.name,
    holder_urdu: data.holder.nameUrdu,
    holdings: data.holdings,
    valid_from: data.validFrom,
    valid_until: data.validUntil,
    provisional_until: null,
    confirmed_at: null,
    inspection_awaited_at: null,
    inspection_failed_at: null,
    continued_by: null,
    continued_until: null,
    surrendered_from: null,
    ended_why: null,
    ended_at: null,
    successor: null,
    claim_code_hash: null,
    claimed: false,
    claim_confirmed_at: null,
    court_direction: null,
    ...more,
  };
  return { put: 'licence', row };
}

function premisesPut(licence: string, since: number, item: Premises): Change {
  const { id, line, unit, area, city, district, residential, seats, from, until } = item;
  const row = {
    licence,
    id,
    since,
    line,
    unit,
    area,
    city,
    district,
    residential,
    seats,
    from_at: from,
    until_at: until,
  };
  return { put: 'licence_premises', row };
}

function conditionPut(licence: string, since: number, { id, text, from, until }: Condition): Change {
  return { put: 'licence_condition', row: { licence, id, since, text, from_at: from, until_at: until } };
}

function personPut(licence: string, since: number, { person, role, from, until }: BoundPerson): Change {
  return { put: 'licence_person', row: { licence, person, role, since, from_at: from, until_at: until } };
}

function devicePut(
  licence: string,
  since: number,
  { id, kind, from }: NotifiedDevice,
  place: number,
): Change {
  return { put: 'licence_device', row: { licence, id, since, place, kind, from_at: from, until_at: null } };
}

function ended(
  table: 'licence_premises' | 'licence_condition',
  licence: string,
  { id, since, until }: Ending,
): Change {
  return { set: table, key: { licence, id, since }, to: { until_at: until } };
}

function personEnded(licence: string, { person, role, since, until }: PersonEnding): Change {
  return { set: 'licence_person', key: { licence, person, role, since }, to: { until_at: until } };
}

export const licencesChapter: Chapter = {
  module: 'licences',
  facts: [...LICENCES_FACTS, ...REGISTER_CHANGE_FACTS],
  apply: (fact) =>
    fact.type.startsWith('RegisterChange') ? applyRegisterChanges(fact) : applyLicences(fact),
  readings: [standingReading, registerWordReading],
};
