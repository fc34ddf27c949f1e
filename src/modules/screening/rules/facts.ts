import type { Day } from '../../../kernel/day.ts';
import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Decision, Outcome } from './decision.ts';
import type { Match } from './match.ts';
import type { DeclaredDevice, DeclaredPerson } from './profile.ts';
import type { Written } from './trace.ts';

/** A version came, a list did, or another centre was shut. */
export type Why = 'submitted' | 'list' | 'shutdown';

/** Which models weighed it: with them every weight can be worked out again years later. */
export interface Models {
  readonly engine: string;
  readonly people: string;
  readonly companies: string;
}

export interface Counts {
  /** Parties in the register that it was held against. */
  readonly parties: number;
  readonly people: number;
  readonly listed: number;
  /** Parties with which it shares anything, of which the likeliest were kept. */
  readonly found: number;
}

/** What the office's own list says of somebody or something. */
export interface ListedContent {
  readonly person: Omit<DeclaredPerson, 'id' | 'fact' | 'roles'> | null;
  readonly company: string | null;
  readonly device: DeclaredDevice | null;
  readonly iban: string | null;
}

/** The memo, order or report that an entry or its outcome rests on: free text that may name somebody, so it is sealed with the entry. */
export interface Instrument {
  /** Missing in a fact that told it openly. */
  readonly instrument?: string;
}

/** Facts of before it was sealed say it here, and stay as they are. */
export interface ToldOpenly {
  readonly instrument?: string;
}

/** Subjects: the screening of an application, the match of an application with somebody, a list, an entry, the calibration. */
export type ScreeningSays =
  | Says<
      'ScreeningMade',
      {
        application: string;
        reference: string;
        organisation: string;
        company: string;
        version: number;
        hash: string;
        /** Of the running licence that rests on the application, with all that it notified since; missing: of the application. */
        licence?: string;
        why: Why;
        models: Models;
        counts: Counts;
        matches: readonly Match[];
      },
      /** What marks say that no person bears, by match and place among its traces. */
      { values: readonly (readonly (Written | null)[])[] }
    >
  | Says<'ScreeningEnded', { application: string; state: string }>
  | Says<
      'MatchDecided',
      {
        application: string;
        other: string;
        decision: Decision;
        evidence: string;
        rests: readonly string[];
        bits: number;
        officer: string;
      },
      { reason: string }
    >
  | Says<
      'MatchDisclosed',
      { application: string; other: string; evidence: string; answerBy: Instant; officer: string },
      { gist: string }
    >
  | Says<'MatchSealed', { application: string; other: string; officer: string }, { reason: string }>
  | Says<
      'MatchAnswered',
      {
        application: string;
        other: string;
        /** Hashes of files that were uploaded to the application. */
        documents?: readonly string[];
      },
      { answer: string }
    >
  | Says<
      'WatchListImported',
      {
        name: string;
        source: string;
        /** Of the edition, as its publisher says. */
        dated: Day;
        format: 'ftm' | 'csv';
        edition: number;
        /** SHA-256 of the file. */
        hash: string;
        entries: number;
        added: number;
        changed: number;
        removed: number;
        /** Lines that could not be read. */
        unread: number;
        /** Null where it came from the machine itself. */
        officer: string | null;
      }
    >
  | Says<
      'OwnEntryRecorded',
      {
        list: OwnList;
        role: string;
        outcome: Outcome;
        from: Instant;
        dropsOn: Instant | null;
        officer: string;
      } & ToldOpenly,
      ListedContent & Instrument
    >
  | Says<'OwnEntryOutcomeNoted', { outcome: Outcome; officer: string } & ToldOpenly, Instrument>
  /** Who or what it was is gone with its key; that there was an entry stays. `basis` names the law, and nobody. */
  | Says<'OwnEntryErased', { basis: string; facts: number; officer: string }>
  | Says<
      'CalibrationSet',
      { slope: number; before: number; same: number; different: number; officer: string }
    >;

export const OWN_LISTS = ['raids', 'revoked-holders', 'seized-devices', 'mule-accounts'] as const;
export type OwnList = (typeof OWN_LISTS)[number];

export type ScreeningFact = FactOf<ScreeningSays>;

export const SCREENING_FACTS: readonly ScreeningSays['type'][] = [
  'ScreeningMade',
  'ScreeningEnded',
  'MatchDecided',
  'MatchDisclosed',
  'MatchSealed',
  'MatchAnswered',
  'WatchListImported',
  'OwnEntryRecorded',
  'OwnEntryOutcomeNoted',
  'OwnEntryErased',
  'CalibrationSet',
];
