/** The page of a licence. Numbers hold letters, digits and hyphens only. */
export function licencePath(number: string): string {
  return `/licences/${number}`;
}

export function certificatePath(number: string, language: 'en' | 'ur'): string {
  return `/licences/${number}/certificate.pdf?lang=${language}`;
}
