import type { Grant, SignedIn } from "./visitor";

/**
 * Proofs: a use case that needs an administrator takes an `Administrator`, and only the guards (app/http/guards.server.ts)
 * and the program's own scripts make one.
 */
declare const proof: unique symbol;
export type Person = SignedIn & { [proof]: "person" };
export type Examiner = SignedIn & { [proof]: "examiner"; examinerGrants: Grant[] };
export type Administrator = SignedIn & { [proof]: "administrator" };
