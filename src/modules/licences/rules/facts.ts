import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';

export type LicenceKind = 'licence' | 'transitional' | 'exempt';

export interface Holder {
  readonly name: string;
  readonly nameUrdu: string | null;
}

export interface Condition {
  readonly id: string;
  readonly text: Bilingual;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Premises as a licence names them. Of a residence only the district is kept here. */
export interface Premises {
  readonly id: Id<'premises'>;
  readonly line: string | null;
  readonly unit: string | null;
  readonly area: string | null;
  readonly city: string | null;
  readonly district: string;
  readonly residential: boolean;
  readonly seats: number | null;
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface BoundPerson {
  readonly person: Id<'person'>;
  readonly role: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Ends an item that an earlier fact began; `since` is the version of that fact. */
export interface Ending {
  readonly id: string;
  readonly since: number;
  readonly until: Instant;
}

export interface PersonEnding {
  readonly person: Id<'person'>;
  readonly role: string;
  readonly since: number;
  readonly until: Instant;
}

export interface CourtDirection {
  readonly court: string;
  readonly caseNumber: string;
}

interface Entry {
  readonly number: string;
  readonly company: Id<'company'>;
  readonly organisation: Id<'organisation'> | null;
  readonly class: string;
  readonly holder: Holder;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  readonly premises: readonly Premises[];
  readonly holdings: Id<'holdings'>;
}

export interface LicenceGranted extends Entry {
  readonly kind: 'licence';
  readonly application: Id<'application'>;
  readonly versionHash: string;
  readonly provisionalUntil: Instant | null;
  readonly conditions: readonly Condition[];
  readonly people: readonly BoundPerson[];
  readonly opinions: readonly { readonly agency: string; readonly hash: string }[];
  readonly courtDirection: CourtDirection | null;
}

export interface ExistingCentreImported extends Entry {
  readonly claimCodeHash: string;
  readonly instrument: string;
  /** The centre's number in the earlier register, if it had one. */
  readonly formerNumber: string | null;
}

export interface ExemptionCertified extends Entry {
  readonly ruling: string;
  readonly application: Id<'application'> | null;
}

export interface Variation {
  readonly premisesAdded: readonly Premises[];
  readonly premisesEnded: readonly Ending[];
  readonly peopleAdded: readonly BoundPerson[];
  readonly peopleEnded: readonly PersonEnding[];
  readonly conditionsAdded: readonly Condition[];
  readonly conditionsEnded: readonly Ending[];
}

export const DEVICE_KINDS = ['telephone', 'gateway', 'computer', 'router', 'server'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** What tells a device apart; at least one of them. Who carries it can be found by it. */
export interface DeviceIdentity {
  readonly imei: string | null;
  readonly mac: string | null;
  readonly serial: string | null;
}

export interface NotifiedDevice {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly from: Instant;
}

export interface DevicesNotified {
  readonly devicesAdded: readonly NotifiedDevice[];
  readonly devicesEnded: readonly Pick<Ending, 'id' | 'until'>[];
}

/** Identities of the devices added, in their order. */
export interface DevicesSealed {
  readonly identities: readonly DeviceIdentity[];
}

export type TransitionEnd = 'licensed' | 'refused' | 'not-applied' | 'not-claimed';

export type LicencesFact =
  | { readonly type: 'LicenceGranted'; readonly data: LicenceGranted }
  | { readonly type: 'ExistingCentreImported'; readonly data: ExistingCentreImported }
  | { readonly type: 'ExemptionCertified'; readonly data: ExemptionCertified }
  | { readonly type: 'ExistingCentreClaimed'; readonly data: { readonly organisation: Id<'organisation'> } }
  | {
      readonly type: 'ClaimConfirmed';
      readonly data: { readonly confirmedBy: Id<'officer'>; readonly delegation: string };
    }
  | {
      readonly type: 'ClaimRejected';
      readonly data: {
        /** Which had claimed it. */
        readonly organisation: Id<'organisation'>;
        readonly rejectedBy: Id<'officer'>;
        readonly delegation: string;
      };
      /** As the claimant reads them. */
      readonly personal: { readonly reasons: string };
    }
  | {
      readonly type: 'ClaimCodeGiven';
      readonly data: {
        readonly claimCodeHash: string;
        readonly givenBy: Id<'officer'>;
        readonly delegation: string;
      };
    }
  | {
      readonly type: 'LicenceConfirmed';
      readonly data: { readonly validUntil: Instant; readonly confirmedAt: Instant };
    }
  | { readonly type: 'InspectionAwaited'; readonly data: { readonly application: Id<'application'> } }
  | { readonly type: 'InspectionFailed'; readonly data: { readonly application: Id<'application'> } }
  | {
      readonly type: 'LicenceRenewed';
      readonly data: { readonly application: Id<'application'>; readonly validUntil: Instant };
    }
  | { readonly type: 'LicenceContinued'; readonly data: { readonly application: Id<'application'> } }
  | {
      readonly type: 'ContinuationEnded';
      readonly data: { readonly application: Id<'application'>; readonly until: Instant };
    }
  | { readonly type: 'LicenceVaried'; readonly data: Variation & { readonly application: Id<'application'> } }
  | {
      readonly type: 'PeopleNotified';
      readonly data: Pick<Variation, 'peopleAdded' | 'peopleEnded'>;
    }
  | {
      readonly type: 'DevicesNotified';
      readonly data: DevicesNotified;
      readonly personal?: DevicesSealed;
    }
  | { readonly type: 'ConditionAdded'; readonly data: { readonly condition: Condition } }
  | { readonly type: 'ConditionEnded'; readonly data: Ending }
  | {
      readonly type: 'LicenceSurrendered';
      readonly data: { readonly from: Instant; readonly application: Id<'application'> | null };
    }
  | {
      readonly type: 'TransitionEnded';
      readonly data: {
        readonly why: TransitionEnd;
        readonly until: Instant;
        readonly successor: Id<'licence'> | null;
      };
    };

export const LICENCES_FACTS = [
  'LicenceGranted',
  'ExistingCentreImported',
  'ExemptionCertified',
  'ExistingCentreClaimed',
  'ClaimConfirmed',
  'ClaimRejected',
  'ClaimCodeGiven',
  'LicenceConfirmed',
  'InspectionAwaited',
  'InspectionFailed',
  'LicenceRenewed',
  'LicenceContinued',
  'ContinuationEnded',
  'LicenceVaried',
  'PeopleNotified',
  'DevicesNotified',
  'ConditionAdded',
  'ConditionEnded',
  'LicenceSurrendered',
  'TransitionEnded',
] as const;
