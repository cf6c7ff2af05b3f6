import type { Role, ScopeKind } from "@db/statuses";

/** A role in force, with what it is limited to. */
export interface Grant {
  id: string;
  role: Role;
  scopeKind: ScopeKind;
  scopeId: string | null;
}

export interface SignedIn {
  signedIn: true;
  personId: string;
  name: string;
  enterpriseId: string | null;
  sessionId: string;
  /** Stays the same over token rotation; the exam pen is held by it. */
  signInId: string;
  grants: Grant[];
}
export type Visitor = SignedIn | { signedIn: false };

export const nobody: Visitor = { signedIn: false };

export const grantsOf = (visitor: Visitor, role: Role): Grant[] =>
  visitor.signedIn ? visitor.grants.filter((grant) => grant.role === role) : [];
