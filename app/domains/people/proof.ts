import type { Grant, SignedIn } from "./visitor";

/**
 * Proofs: a use case that needs an administrator takes an `Administrator`, and only the guards (app/http/guards.server.ts)
 * and the program's own scripts make one.
 */
declare const proof: unique symbol;
export type Person = SignedIn & { [proof]: "person" };
export type Examiner = SignedIn & { [proof]: "examiner"; examinerGrants: Grant[] };
export type Administrator = SignedIn & { [proof]: "administrator" };
export type Editor = SignedIn & { [proof]: "editor" };
/** Of a bureau; its grants name the regions that it answers for, those below them included (`coversRegion`). */
export type BureauOfficer = SignedIn & { [proof]: "bureau"; bureauGrants: Grant[] };
/** Calls events; the grants name the regions (later alliances) whose events these are. */
export type Organizer = SignedIn & { [proof]: "organizer"; organizerGrants: Grant[] };
/** Scores what is given to her; a person like others, whose grants name the cycles. */
export type Juror = Person & { jurorGrants: Grant[] };
/** Acts for one firm, the one that the address names. */
export type EnterpriseAdministrator = SignedIn & { [proof]: "enterprise"; actsForId: string };
