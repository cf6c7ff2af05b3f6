import type { Reader } from "@db/client.server";
import type { AttemptRow } from "~/domains/assessment/attempt.store.server";
import type { LateAnswerRow } from "~/domains/assessment/late-answer.store.server";
import type { Score } from "~/domains/assessment/scoring";
import type { Sitting } from "~/domains/assessment/sitting.store.server";
import {
  type AssertionEventRow,
  findCertificateOfAttempt,
  statusAt,
} from "~/domains/credentials/assertion.store.server";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import { type CertificateMove, decideMove } from "~/domains/credentials/certificate-move";
import { holdsOtherName, nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import { reinstateOfAttempt, revokeOfAttempt } from "~/domains/credentials/revoke-assertion.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson, isHere } from "~/domains/people/person.store.server";
import type { Examiner } from "~/domains/people/proof";
import { certify } from "./release-certificate.server";
import { tellHolder } from "./tell-holder.server";

/** An attempt as it stood before a ruling, its late answers, and the score it has after. */
export interface Rescored {
  attempt: AttemptRow;
  sitting: Pick<Sitting, "achievementId">;
  late: readonly Pick<LateAnswerRow, "ruling" | "ruledAt" | "ruledBy">[];
  scored: Score;
}

/** What that score makes of the certificate; the examiner is shown it beforehand and the ruling does it, so both ask here. */
export async function moveOf(
  on: Reader,
  { attempt, sitting, late, scored }: Rescored,
  now: number,
): Promise<CertificateMove> {
  const certificate = await findCertificateOfAttempt(on, attempt.id);
  return decideMove({
    before: attempt.passed === true,
    after: scored.passed,
    certifies: sitting.achievementId !== null,
    here: isHere(await findPerson(on, attempt.personId)).ok,
    printable: canIssueTo(await nameForCertificate(on, attempt.personId, now)).ok,
    certificate: certificate && {
      status: statusAt(certificate, now).status,
      byScore: endedByRuling(certificate.events, late),
      otherName: await holdsOtherName(on, certificate, now),
    },
  });
}

/** Whether what ended a certificate was a ruling on late answers: both are of one transaction, so of one instant and one hand. */
function endedByRuling(events: readonly AssertionEventRow[], late: Rescored["late"]): boolean {
  const last = events.filter(({ kind }) => kind === "revoked" || kind === "reinstated").at(-1);
  return (
    last?.kind === "revoked" &&
    late.some(
      ({ ruling, ruledAt, ruledBy }) => ruling === "accepted" && ruledAt === last.at && ruledBy === last.byPersonId,
    )
  );
}

/** Moves the certificate after a new score, with the ruling's reason, and tells its holder. */
export async function followScore(tx: Tx, examiner: Examiner, rescored: Rescored, reason: string): Promise<void> {
  const { attempt, scored } = rescored;
  const move = await moveOf(tx, rescored, tx.now);
  if (move === "issued" || move === "withheld") await certify(tx, attempt, scored);
  if (move !== "revoked" && move !== "reinstated") return;
  const act = move === "revoked" ? revokeOfAttempt : reinstateOfAttempt;
  const moved = await act(tx, examiner, attempt.id, reason);
  if (moved) await tellHolder(tx, moved, move, reason);
}
