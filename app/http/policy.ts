/**
 * Every route module exports `handle = { policy: … } satisfies RouteHandle`. tests/guards walks the built routes, fails on
 * one without, and checks each policy against the server's answers.
 */
export type Policy =
  /** Anyone, same answer for everyone. */
  | "public"
  /** Anonymous → /login; each person sees her own things only, others' are 404. */
  | "signed-in"
  /** Role `examiner`; within the scope of her grants. */
  | "examiner"
  /** Role `editor`. */
  | "editor"
  /** Role `organizer`; the events of her regions. */
  | "organizer"
  /** Role `juror`; the dossiers given to her, in the cycles of her grants. */
  | "juror"
  /** Role `enterprise`; the firm that the address names, or those she acts for. */
  | "enterprise"
  /** Roles `county`, `city`, `province`; her region and those below. */
  | "bureau"
  /** Role `admin`. */
  | "admin";

export interface RouteHandle {
  policy: Policy;
  /** Its form brings files (`readFormWithFiles`); everywhere else a body is small. */
  files?: true;
  /** Of those also from whoever is not signed in, counted by address. */
  filesOfAnyone?: true;
}
