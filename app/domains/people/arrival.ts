/** What a browser brings when someone signs in, signs up or resets a password on it. */
export interface Arrival {
  /** The address that limits count. */
  address: string;
  /** As `describeDevice` tells it. */
  device: string;
  /** The value of the device cookie, if it sent one. */
  deviceToken: string | undefined;
  /** The session this browser had until now; it ends with the new sign-in. */
  previous?: { personId: string; sessionId: string };
}

/** What the browser gets once it is signed in. */
export interface SignedInNow {
  ok: true;
  personId: string;
  /** A Set-Cookie header. */
  sessionCookie: string;
  deviceToken: string;
}
