/** Who signs in where: on the applicants' pages, or in the console of the officers. */
export type Audience = 'applicant' | 'officer';

/** What an installation says about signing in. */
export interface SignInPack {
  readonly sessions: Readonly<
    Record<Audience, { readonly idleMinutes: number; readonly absoluteHours: number }>
  >;
  /** How long an applicant who lost his ways in waits, so that the notices reach the true owner first. */
  readonly recoveryWaitHours: number;
}

/** NIST SP 800-63B-4, sections 2.2.3 and 2.3.3, allow longer ones; an office desk is shared. */
export const signInDefaults: SignInPack = {
  sessions: {
    applicant: { idleMinutes: 30, absoluteHours: 12 },
    officer: { idleMinutes: 15, absoluteHours: 8 },
  },
  recoveryWaitHours: 72,
};
