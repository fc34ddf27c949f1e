import type { Content } from './content.ts';

type Company = NonNullable<Content['company']>;

/**
 * What a version says, as it is written now. A company named one e-mail domain before it could name several, and the
 * facts of then are never rewritten: one is read as a list of one.
 */
export function asWrittenNow<C extends Pick<Content, 'company'>>(content: C): C {
  const { emailDomain, ...company } = (content.company ?? {}) as Company & { readonly emailDomain?: string };
  return emailDomain === undefined
    ? content
    : { ...content, company: { ...company, emailDomains: [emailDomain] } };
}
