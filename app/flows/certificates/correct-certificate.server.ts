import { type Answered, answerNameCorrection } from "~/domains/credentials/answer-name-correction.server";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import type { ReissueForm } from "~/domains/credentials/certificate-forms.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { followRenamedHonour, issueWithheldHonours } from "../awards/honour/withheld-honours.server";
import { issueWithheld } from "./release-certificate.server";
import { tellHolder } from "./tell-holder.server";

/**
 * Issues a certificate again under a corrected name, or refuses what the holder asked, and tells her either way.
 * @throws NotFound, Refused
 */
export const correctCertificate = (by: Administrator, code: string, form: ReissueForm): Promise<Answered> =>
  transact(person(by.personId), async (tx) => {
    const answered = await answerNameCorrection(tx, by, code, form);
    const { certificate, newCode } = answered;
    const { personId, holderName } = certificate;
    if (newCode !== null && personId !== null) {
      if (!canIssueTo(holderName ?? "").ok) await issueWithheld(tx, personId);
      await issueWithheldHonours(tx, personId, { lookedAt: true });
      await followRenamedHonour(tx, personId, newCode);
    }
    const news = newCode === null ? "notReissued" : "reissued";
    await tellHolder(tx, { ...certificate, code: newCode ?? code }, news, form.reason);
    return answered;
  });
