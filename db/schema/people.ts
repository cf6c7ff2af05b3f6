import type { Kit } from "../columns";

export function peopleTables(k: Kit) {
  /** `account` is a normalised e-mail address or mobile number (demo: a plain name); personal columns are null after erasure. */
  const person = k.table(
    "person",
    {
      id: k.id().primaryKey(),
      name: k.text(),
      account: k.text(),
      accountKind: k.text().$type<"email" | "mobile" | "name">().notNull(),
      passwordHash: k.text(),
      enterpriseId: k.id(),
      /** The language she chose last, which mails to her are in; null = Chinese. */
      locale: k.text().$type<"zh-CN" | "en">(),
      createdAt: k.instant().notNull(),
      erasedAt: k.instant(),
    },
    (t) => [k.uniqueIndex("person_account").on(t.account), k.index("person_enterprise").on(t.enterpriseId)],
  );

  /** `id` is the SHA-256 of the token (hex); the token itself is only in the cookie. */
  const session = k.table(
    "session",
    {
      id: k.text().primaryKey(),
      personId: k.id().notNull(),
      /** Stays the same when the token is rotated: the exam pen is held by a sign-in, not by a token. */
      signInId: k.id().notNull(),
      /** Set at a role change: the next request gets a new token. */
      rotationDue: k.bool().notNull(),
      device: k.text().notNull(),
      createdAt: k.instant().notNull(),
      lastSeenAt: k.instant().notNull(),
      expiresAt: k.instant().notNull(),
      absoluteExpiresAt: k.instant().notNull(),
    },
    (t) => [k.index("session_person").on(t.personId), k.index("session_expiry").on(t.expiresAt)],
  );

  /** A browser that signed in before: others' failures do not touch it. `deviceHash` = SHA-256 of a random cookie. */
  const knownDevice = k.table(
    "known_device",
    { personId: k.id().notNull(), deviceHash: k.text().notNull(), firstSeenAt: k.instant().notNull() },
    (t) => [k.primaryKey({ columns: [t.personId, t.deviceHash] })],
  );

  /** Counters of failures and sign-ups; `key` is a hash, `windowEndsAt` resets it. Operational, not an act. */
  const limitCount = k.table(
    "limit_count",
    { key: k.text().primaryKey(), count: k.int().notNull(), windowEndsAt: k.instant().notNull() },
    (t) => [k.index("limit_count_end").on(t.windowEndsAt)],
  );

  const roleGrant = k.table(
    "role_grant",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      role: k.text().$type<import("../statuses").Role>().notNull(),
      scopeKind: k.text().$type<import("../statuses").ScopeKind>().notNull(),
      scopeId: k.text(),
      grantedBy: k.id(),
      grantedAt: k.instant().notNull(),
      until: k.instant(),
      endedAt: k.instant(),
      endedBy: k.id(),
    },
    (t) => [k.index("role_grant_person").on(t.personId), k.index("role_grant_role").on(t.role, t.scopeId)],
  );

  const consent = k.table(
    "consent",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      purpose: k.text().$type<import("../statuses").ConsentPurpose>().notNull(),
      textVersion: k.text().notNull(),
      textHash: k.text().notNull(),
      givenAt: k.instant().notNull(),
      withdrawnAt: k.instant(),
    },
    (t) => [k.index("consent_person").on(t.personId, t.purpose)],
  );

  /** One-time proofs: a mailed reset link, a code handed over by an administrator, the first administrator's link. */
  const resetToken = k.table(
    "reset_token",
    {
      tokenHash: k.text().primaryKey(),
      personId: k.id().notNull(),
      kind: k.text().$type<"mail-link" | "staff-code" | "setup-link">().notNull(),
      createdBy: k.id(),
      createdAt: k.instant().notNull(),
      expiresAt: k.instant().notNull(),
      usedAt: k.instant(),
    },
    (t) => [k.index("reset_token_person").on(t.personId)],
  );

  return { person, session, knownDevice, limitCount, roleGrant, consent, resetToken };
}
