import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { ENTITIES_FACTS, type EntitiesFact } from './rules/facts.ts';

/** The rows a fact of this module writes. Nothing that identifies anybody leaves the ledger, save blind indexes. */
export function applyEntities(given: Fact): readonly Change[] {
  const fact = given as EntitiesFact;
  const id = fact.subject;
  switch (fact.type) {
    case 'CompanyDeclared':
      return [putOrSet(fact, 'company', { fact: fact.id, version: fact.version })];
    case 'OwningCompanyDeclared':
      return [
        putOrSet(fact, 'owning_company', {
          company: fact.data.declaredBy,
          fact: fact.id,
          version: fact.version,
        }),
      ];
    case 'PersonDeclared':
      return [
        putOrSet(fact, 'person', {
          company: fact.data.declaredBy,
          fact: fact.id,
          version: fact.version,
          national_index: fact.personal?.index.nationalId ?? null,
          passport_index: fact.personal?.index.passport ?? null,
          name_index: fact.personal?.index.names ?? null,
          erased_at: null,
        }),
      ];
    case 'PersonNamesIndexed': {
      const to = { version: fact.version, name_index: fact.personal?.names ?? null };
      return [{ set: 'person', key: { id }, to }];
    }
    case 'PersonErased': {
      const to = {
        version: fact.version,
        national_index: null,
        passport_index: null,
        name_index: null,
        erased_at: fact.recordedAt,
      };
      return [{ set: 'person', key: { id }, to }];
    }
    case 'PremisesDeclared': {
      const { company, residential, landlord } = fact.data;
      const row = { company, fact: fact.id, version: fact.version, residential, landlord, erased_at: null };
      return [putOrSet(fact, 'premises', row)];
    }
    case 'PremisesErased':
      return [{ set: 'premises', key: { id }, to: { version: fact.version, erased_at: fact.recordedAt } }];
    case 'CarrierRegistered':
      return [
        putOrSet(fact, 'carrier', { code: fact.data.code, name: fact.data.name, version: fact.version }),
      ];
    default:
      return fact satisfies never;
  }
}

function putOrSet(fact: Fact, table: string, row: Record<string, unknown>): Change {
  if (fact.version === 1) return { put: table, row: { id: fact.subject, ...row } };
  return { set: table, key: { id: fact.subject }, to: row };
}

export const entitiesChapter: Chapter = { module: 'entities', facts: ENTITIES_FACTS, apply: applyEntities };
