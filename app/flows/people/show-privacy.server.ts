import { db } from "@db/client.server";
import type { ConsentPurpose } from "@db/statuses";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { OFFERED_PURPOSES } from "~/domains/people/consent";
import { listConsents } from "~/domains/people/consent.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { consentText } from "./consent-texts.server";

export interface Holdings {
  name: string;
  account: string;
  enterprise: string | null;
  /** Degree, titles and jobs that she stated. */
  statements: number;
  appointments: number;
  dutyRecords: number;
  files: number;
  nominations: number;
  certificates: number;
  signIns: number;
}
export interface ConsentView {
  purpose: ConsentPurpose;
  /** What stands: to which version, since when (ms). */
  given: { version: string; at: number } | null;
  /** When the last one was withdrawn, if none stands. */
  withdrawnAt: number | null;
  /** The version of the text as it is today. */
  version: string;
}

/** What her page on personal data shows: what is held, and each consent that is offered or still stands. */
export async function showOwnPrivacy(
  { personId, enterpriseId }: Person,
  locale: Locale,
): Promise<{ holdings: Holdings; consents: ConsentView[] }> {
  const { assertion, session, employment, qualification, appointment, dutyRecord, storedFile, nomination } = tables;
  const [own, firm, all, jobs, stated, appointments, dutyRecords, files, nominations, certificates, signIns] =
    await Promise.all([
      findPerson(db, personId),
      enterpriseId ? findEnterprise(db, enterpriseId) : null,
      listConsents(db, personId),
      db.$count(employment, eq(employment.personId, personId)),
      db.$count(qualification, eq(qualification.personId, personId)),
      db.$count(appointment, eq(appointment.personId, personId)),
      db.$count(dutyRecord, eq(dutyRecord.recordedBy, personId)),
      db.$count(storedFile, eq(storedFile.uploadedBy, personId)),
      db.$count(nomination, eq(nomination.personId, personId)),
      db.$count(assertion, eq(assertion.personId, personId)),
      db.$count(session, eq(session.personId, personId)),
    ]);
  const standing = all.filter(({ withdrawnAt }) => withdrawnAt === null);
  const purposes = [...new Set([...OFFERED_PURPOSES, ...standing.map(({ purpose }) => purpose)])];
  const consents = purposes.map((purpose): ConsentView => {
    const given = standing.find((one) => one.purpose === purpose);
    const last = all.filter((one) => one.purpose === purpose).at(-1);
    return {
      purpose,
      given: given ? { version: given.textVersion, at: given.givenAt } : null,
      withdrawnAt: given ? null : (last?.withdrawnAt ?? null),
      version: consentText(purpose, locale).version,
    };
  });
  const { name, account } = own ?? { name: null, account: null };
  const enterprise = firm?.name ?? null;
  const counts = { statements: jobs + stated, appointments, dutyRecords, files, nominations, certificates, signIns };
  return { holdings: { name: name ?? "", account: account ?? "", enterprise, ...counts }, consents };
}
