import type { Audience, Completed } from '../../../modules/accounts/index.ts';

/** A cookie of this host alone; without an age it ends with the browser. */
export interface Cookie {
  readonly name: string;
  /** Empty: the browser forgets it. */
  readonly value: string;
  readonly age_s?: number;
  /** Our own scripts read it; it opens nothing. */
  readonly readable?: true;
}

/** Officers and applicants have cookies of their own: who is both keeps both apart. */
export const SESSION_COOKIE = {
  applicant: '__Host-sanad',
  officer: '__Host-sanad-office',
} as const satisfies Record<Audience, string>;

/** A browser that signed somebody in before; it is not kept waiting when strangers try his password. */
export const DEVICE_COOKIE = '__Host-sanad-device';
/** Binds the forms of a visitor who is not signed in. */
export const DOOR_COOKIE = '__Host-sanad-door';
/** What an agency's sign-on answers belongs to this browser. */
export const SIGN_ON_COOKIE = '__Host-sanad-sign-on';
/** Which form was done last: what was typed into it need not be kept any longer. */
export const DONE_COOKIE = '__Host-sanad-done';

const YEAR_S = 365 * 86_400;
const SIGN_ON_S = 600;
const DONE_S = 60;

/** RFC 6265bis: `__Host-` demands Secure, Path=/ and no Domain; browsers take Secure on http://localhost too. */
export function cookieHeader({ name, value, age_s, readable }: Cookie): string {
  const age = value === '' ? '; Max-Age=0' : age_s === undefined ? '' : `; Max-Age=${age_s}`;
  return `${name}=${value}; Path=/; Secure${readable ? '' : '; HttpOnly'}; SameSite=Lax${age}`;
}

/** The cookies that a sign-in, or the end of an enrolment, gives its browser. */
export function cookiesOf(signedIn: NonNullable<Completed>): Cookie[] {
  const { session, cookie, device } = signedIn;
  return [
    { name: SESSION_COOKIE[session.audience], value: cookie },
    { name: DEVICE_COOKIE, value: device, age_s: YEAR_S },
  ];
}

export function signOnCookie(browser: string): Cookie {
  return { name: SIGN_ON_COOKIE, value: browser, age_s: browser === '' ? undefined : SIGN_ON_S };
}

export function doneCookie(once: string): Cookie {
  return { name: DONE_COOKIE, value: once, age_s: DONE_S, readable: true };
}

export function endedCookie(audience: Audience): Cookie {
  return { name: SESSION_COOKIE[audience], value: '' };
}

/** One cookie of a request; the first of a name counts, as the browser sorts the narrower path first. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
