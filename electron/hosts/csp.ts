/**
 * The content policy of the page, sent as a header by both hosts with a window. Each line is what the page needs and
 * why; everything else is denied, so a hostile post cannot load, run or send anything.
 */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  // The built bundle only: no inline script, no eval.
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // Evidence pictures; icons drawn into the chart's canvas and pictures made by the map.
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  // The backend, and the map file by range.
  'connect-src': ["'self'"],
  // MapLibre's and the chart layout's workers.
  'worker-src': ["'self'"],
  'media-src': ["'self'", 'blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

export const CONTENT_SECURITY_POLICY = Object.entries(POLICY).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');

/** For bytes that came from a stranger: shown as a picture or recording, never as a document that can act. */
export const EVIDENCE_POLICY = "default-src 'none'; sandbox";

/** Headers every answer carries. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), payment=()',
};
