import type { Reader } from "@db/client.server";
import { db } from "@db/client.server";
import { eraseAppointed } from "~/domains/appointments/appointed-records.server";
import { eraseCandidate } from "~/domains/assessment/candidate-records.server";
import { eraseLearnerRecords } from "~/domains/courses/learner-records.server";
import { eraseCertificateHolder } from "~/domains/credentials/erase-holder.server";
import { eraseClaims } from "~/domains/directory/claim-records.server";
import { eraseDirectorRecords } from "~/domains/duties/director-records.server";
import { eraseKeeper } from "~/domains/events/after/keeper-records.server";
import { eraseParticipant } from "~/domains/events/participant-records.server";
import { eraseFiles } from "~/domains/files/file-records.server";
import { forgetBytes } from "~/domains/files/sweep-files.server";
import { eraseOwnHours } from "~/domains/hours/own-hours.server";
import { eraseJobStarter } from "~/domains/jobs/job-records.server";
import { eraseOpenings } from "~/domains/ledger/openings.server";
import { eraseRecipient } from "~/domains/mail/recipient-records.server";
import { eraseMistakeReporter } from "~/domains/mistakes/mistake-records.server";
import { eraseMarks } from "~/domains/notes/mark-records.server";
import { canEraseAccount, eraseAccount } from "~/domains/people/account-records.server";
import { withOwnPassword } from "~/domains/people/change-own.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import type { Refusal, Verdict } from "~/kernel/verdict";
import { tellFirm } from "../appointments/tell-appointment.server";
import { eraseExpert } from "../awards/jury/panel/erase-expert.server";
import { eraseNominee } from "../awards/nomination/erase-nominee.server";
import { eraseListed } from "../awards/notice/erase-listed.server";
import { eraseObjector } from "../awards/notice/objections/erase-objector.server";
import { giveBackAll } from "../events/seats/give-back.server";
import { eraseFaultReporter } from "../faults/fault-records.server";

/** Whether a person may be erased now; a refusal names what has to be done first. */
export const canErasePerson = (personId: string, now: number, on: Reader = db): Promise<Verdict> =>
  canEraseAccount(on, personId, now);

/**
 * Erases a person who asked for it and gave her password (个人信息保护法 第四十七条). Name, account, firm, learning records,
 * sign-ins and the log's openings go in one transaction; her certificates stay to be checked as "issued, holder erased",
 * her exams stay as numbers without her, one that runs is void. Nothing of anyone else is touched, and no leaf of the log changes.
 */
export async function erasePerson(
  who: Person,
  password: string,
  now: number,
): Promise<{ ok: true } | (Refusal & { field: "password" | "confirm" })> {
  const { personId } = who;
  let bytes: string[] = [];
  const erased = await withOwnPassword(who, password, now, async (tx) => {
    const verdict = await canErasePerson(personId, tx.now, tx);
    if (!verdict.ok) return { ...verdict, field: "confirm" as const };
    await eraseCertificateHolder(tx, personId);
    await eraseCandidate(tx, personId);
    await eraseLearnerRecords(tx, personId);
    await eraseMarks(tx, personId);
    await eraseMistakeReporter(tx, personId);
    await eraseOwnHours(tx, personId);
    await eraseClaims(tx, personId);
    await eraseDirectorRecords(tx, personId);
    await eraseListed(tx, personId);
    bytes = await eraseNominee(tx, personId);
    bytes.push(...(await eraseObjector(tx, personId)));
    await eraseExpert(tx, personId);
    bytes.push(...(await eraseFiles(tx, personId)));
    const account = (await findPerson(tx, personId))?.account ?? null;
    await giveBackAll(tx, personId);
    await eraseParticipant(tx, personId, account);
    await eraseKeeper(tx, personId);
    const { ended, appointments, waiting } = await eraseAppointed(tx, personId, account);
    await eraseRecipient(tx, personId, { account, appointments, waiting });
    // After what was told before, so that this is told.
    for (const one of ended) await tellFirm(tx, one, "endedByErasure", personId);
    await eraseFaultReporter(tx, personId);
    await eraseJobStarter(tx, personId);
    await eraseAccount(tx, personId);
    await eraseOpenings(tx, personId);
    return { ok: true as const };
  });
  if (erased.ok) await forgetBytes(bytes);
  return erased.ok || "field" in erased ? erased : { ...erased, field: "password" };
}
