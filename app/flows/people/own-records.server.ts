import { db } from "@db/client.server";
import { readAppointedRecords } from "~/domains/appointments/appointed-records.server";
import { readCandidateRecords } from "~/domains/assessment/candidate-records.server";
import { readAwardRecords } from "~/domains/awards/honour/award-records.server";
import { readExpertRecords } from "~/domains/awards/jury/expert-records.server";
import { readNominationRecords } from "~/domains/awards/nomination/nomination-records.server";
import { readObjectorRecords } from "~/domains/awards/notice/objector-records.server";
import { readLearnerRecords } from "~/domains/courses/learner-records.server";
import { readHolderRecords } from "~/domains/credentials/holder-records.server";
import { readClaimRecords } from "~/domains/directory/claim-records.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { readDirectorRecords } from "~/domains/duties/director-records.server";
import { readKeeperRecords } from "~/domains/events/after/keeper-records.server";
import { readParticipantRecords } from "~/domains/events/participant-records.server";
import { readFileRecords } from "~/domains/files/file-records.server";
import { readOwnHours } from "~/domains/hours/own-hours.server";
import { readJobRecords } from "~/domains/jobs/job-records.server";
import { readEntriesAbout } from "~/domains/ledger/openings.server";
import { readOptOuts, readRecipientRecords } from "~/domains/mail/recipient-records.server";
import { readMistakeRecords } from "~/domains/mistakes/mistake-records.server";
import { readMarkRecords } from "~/domains/notes/mark-records.server";
import { readAccountRecords } from "~/domains/people/account-records.server";
import type { Person } from "~/domains/people/proof";
import { isoInstant } from "~/kernel/instant-format";
import { readFaultRecords } from "../faults/fault-records.server";

/**
 * Everything the platform holds about a person (个人信息保护法 第四十五条), instants in RFC 3339 of Asia/Shanghai. What opens
 * an account or an exam is left out: hashes of passwords and links, seeds, the texts of items.
 */
export async function ownRecords({ personId, enterpriseId }: Person, now: number): Promise<Record<string, unknown>> {
  const enterprise = enterpriseId ? await findEnterprise(db, enterpriseId) : null;
  const records = {
    exportedAt: now,
    ...(await readAccountRecords(db, personId)),
    enterprise: enterprise && { code: enterprise.code, name: enterprise.name, regionCode: enterprise.regionCode },
    learning: await readLearnerRecords(db, personId),
    notes: await readMarkRecords(db, personId),
    mistakes: await readMistakeRecords(db, personId),
    events: await readParticipantRecords(db, personId),
    eventPapers: await readKeeperRecords(db, personId),
    hours: await readOwnHours(db, personId),
    exams: await readCandidateRecords(db, personId),
    certificates: await readHolderRecords(db, personId),
    appointed: await readAppointedRecords(db, personId),
    claims: await readClaimRecords(db, personId),
    nominations: await readNominationRecords(db, personId),
    awards: await readAwardRecords(db, personId),
    expert: await readExpertRecords(db, personId),
    objections: await readObjectorRecords(db, personId),
    duties: await readDirectorRecords(db, personId),
    files: await readFileRecords(db, personId),
    mailOptOuts: await readOptOuts(db, personId),
    jobs: await readJobRecords(db, personId),
    mails: await readRecipientRecords(db, personId),
    faults: await readFaultRecords(db, personId),
    log: await readEntriesAbout(db, personId),
  };
  return readable(records) as Record<string, unknown>;
}

/** Instants as people read them: the numbers of members called `at` or `…At`. */
function readable(value: unknown, member = ""): unknown {
  if (typeof value === "number" && /(^at|At)$/.test(member)) return isoInstant(value);
  if (Array.isArray(value)) return value.map((one) => readable(one));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, readable(one, name)]));
}
