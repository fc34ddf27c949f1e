/** Who owns, leads or answers for a centre, and whose house it is: named in applications and examined there. */
export const EXAMINED_ROLES = [
  'director',
  'shareholder',
  'signatory',
  'key-staff',
  'landlord',
  'proprietor',
  'partner',
] as const;

/** Whether somebody comes and goes by notification: agents and the like, whom no application names. */
export const isNotified = (role: string): boolean => !(EXAMINED_ROLES as readonly string[]).includes(role);
