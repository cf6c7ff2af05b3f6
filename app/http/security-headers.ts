/** The pages of a desk at a door, which alone may use the camera; one of them is what a device keeps for when it is offline. */
const DOOR = /^\/check-in\/[^/]+(\/(offline|scans|walk-ins))?$/;

/** Headers of every answer. `nonce` is for the script tags of this answer; pages without a person may be kept by nobody either. */
export function securityHeaders(nonce: string, secure: boolean, path: string): Record<string, string> {
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": `camera=(${DOOR.test(path) ? "self" : ""}), microphone=(), geolocation=()`,
    "Cache-Control": "no-store",
    ...(secure && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}
