export type {
  CompanyRef,
  OwningCompanyToDeclare,
  Parties,
  PartyRefs,
  PersonRef,
  PersonToDeclare,
  PremisesRef,
  PremisesToDeclare,
  Prepared,
} from './actions/declare.ts';
export { partiesToDeclare } from './actions/declare.ts';
export {
  declareCompany,
  declareParties,
  declarePeople,
  declarePremises,
  peopleToDeclare,
  premisesToDeclare,
} from './actions/declare-one-kind.ts';
export { type Erased, erasePerson, erasePremises } from './actions/erase.ts';
export { indexNames, type NamesIndexed } from './actions/index-names.ts';
export { registerCarrier } from './actions/register-carrier.ts';
export { entitiesChapter } from './apply.ts';
export { company, peopleAsDeclared, peopleBy, premisesAsDeclared, premisesBy } from './details.ts';
export { peopleCarrying, peopleNamed, peopleWithIdentity, type TypedIdentity } from './identified.ts';
export type { CompanyDetails, OwningCompanyDetails, PersonDetails, PremisesDetails } from './rules/facts.ts';
export {
  markOf as documentMark,
  PEOPLE_MAX,
  type PersonLine,
  type PersonWords,
  readPersonList,
} from './rules/person-list.ts';
export {
  type Carrier,
  carriersRegistered as carriers,
  companyDeclaring,
  type PeopleAsked,
  type PeoplePage,
  peopleDeclaredBy,
  peopleErased,
  peopleIndexed,
  peopleSharingId,
  type SameIdentity,
} from './store.ts';
export { entitiesTexts } from './texts.ts';
