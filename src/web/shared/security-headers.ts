/** Nothing runs and nothing loads but what the system itself serves; no inline script or style anywhere. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The headers of every page. `secure`: people reach the system over https. `workers`: pages may keep themselves for when there is no connection. */
export function securityHeaders(secure: boolean, workers = false): Readonly<Record<string, string>> {
  return {
    'content-security-policy': workers
      ? `${CONTENT_SECURITY_POLICY}; worker-src 'self'`
      : CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
