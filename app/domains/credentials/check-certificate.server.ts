import { prepared } from "@db/prepared.server";
import type { AssertionSnapshot, AwardSnapshot } from "@db/schema/credentials";
import { tables } from "@db/tables";
import { and, asc, eq, exists, isNull, sql } from "drizzle-orm";
import { isoDayOf } from "~/kernel/instant-format";
import { type AssertionEvent, type AssertionStatus, statusOf, type VerifyStatus } from "./assertion-status";
import { parseCertificateCode } from "./certificate-code";
import { maskHolder } from "./holder-mask";

/** The answer of `/verify/:code.json` (contract). Never score or employer. */
export interface PublicCheck {
  status: VerifyStatus;
  /** Stored form; null when what was typed cannot be a code. */
  code: string | null;
  /** Masked; null when erased or without consent. */
  holder: string | null;
  course: string | null;
  issuer: string | null;
  /** Calendar days of Shanghai, `YYYY-MM-DD`. */
  issuedOn: string | null;
  expiresOn: string | null;
  /** Only of a certificate of honour, which no course led to. */
  award?: CheckedAward;
}

/** What anyone may know of an honour. */
export type CheckedAward = Pick<AwardSnapshot, "label" | "category" | "cycle" | "authority" | "approvalDocument">;

/** What the check page says beyond the answer. */
export interface CheckDetails extends Pick<AssertionStatus, "revokedAt" | "corrected" | "renewed"> {
  title: string;
  demo: boolean;
  /** Address of the cycle that an honour was given in. */
  cycleSlug: string | null;
  /** The holder's data is gone at her own wish. */
  erased: boolean;
}

export interface Check {
  answer: PublicCheck;
  /** Null for a code that was never issued. */
  details: CheckDetails | null;
}

/** One row an event, one in all when nothing happened to it. */
interface Row {
  holderName: string | null;
  snapshot: AssertionSnapshot;
  issuedOn: string;
  expiresOn: string | null;
  consented: unknown;
  kind: AssertionEvent["kind"] | null;
  at: number | null;
}

const findByCode = prepared<{ code: string }, Row[]>("verify_by_code", (on) => {
  const { assertion, assertionEvent, consent } = tables;
  const given = on
    .select({ one: sql`1` })
    .from(consent)
    .where(
      and(
        eq(consent.personId, assertion.personId),
        eq(consent.purpose, "public-verification"),
        isNull(consent.withdrawnAt),
      ),
    );
  return on
    .select({
      holderName: assertion.holderName,
      snapshot: assertion.snapshot,
      issuedOn: assertion.issuedOn,
      expiresOn: assertion.expiresOn,
      consented: sql<unknown>`${exists(given)}`,
      kind: assertionEvent.kind,
      at: assertionEvent.at,
    })
    .from(assertion)
    .leftJoin(assertionEvent, eq(assertionEvent.assertionId, assertion.id))
    .where(eq(assertion.code, sql.placeholder("code")))
    .orderBy(asc(assertionEvent.at), asc(assertionEvent.id));
});

/**
 * Checks a code as typed, at an instant (ms). Anyone may ask; the holder's name is masked, and told only with her consent.
 * One prepared query, none for what cannot be a code.
 */
export async function checkCertificate(typed: string, now: number): Promise<Check> {
  const code = parseCertificateCode(typed);
  const rows = code === null ? [] : await findByCode({ code });
  const [row] = rows;
  return row ? checkOf(code as string, row, rows, isoDayOf(now)) : { answer: unknownCode(code), details: null };
}

const unknownCode = (code: string | null): PublicCheck => ({
  status: "unknown",
  code,
  holder: null,
  course: null,
  issuer: null,
  issuedOn: null,
  expiresOn: null,
});

function checkOf(code: string, row: Row, rows: readonly Row[], today: string): Check {
  const { holderName, snapshot, issuedOn, expiresOn } = row;
  const events = rows.filter((each): each is Row & AssertionEvent => each.kind !== null);
  const { status, ...since } = statusOf(events, expiresOn, today);
  return {
    answer: {
      status,
      code,
      holder: holderName !== null && row.consented ? maskHolder(holderName) : null,
      course: snapshot.award ? null : snapshot.courseTitle,
      issuer: snapshot.issuerName,
      issuedOn,
      expiresOn,
      ...(snapshot.award && { award: checkedAward(snapshot.award) }),
    },
    details: {
      ...since,
      title: snapshot.title,
      demo: snapshot.demo,
      erased: holderName === null,
      cycleSlug: snapshot.award?.slug ?? null,
    },
  };
}

const checkedAward = ({ slug: _, ...award }: AwardSnapshot): CheckedAward => award;
