import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { someLines } from "~/kernel/typed-text";

const LEAST_WORDS = 4;
const MOST_WORDS = 500;

/** Who issues the certificates, where that is not set yet, and the hash of the list that she was shown. */
export const decisionForm = z.object({ issuerId: textField, listHash: textField });

const reason = textField
  .transform(someLines)
  .pipe(z.string().min(LEAST_WORDS, "reason.missing").max(MOST_WORDS, "reason.long"));

/** Why an award is taken back; everybody reads it on the roll. */
export const revocationForm = z.object({ reason });

/** Why an administrator releases certificates that were withheld, and what her page showed. */
export const releaseForm = z.object({ reason, stand: textField });

const LEAST_ENDING = 10;
export const ENDING_LONGEST = MOST_WORDS;

/** Why a cycle ends without an award; everybody reads it. */
export const endingForm = z.object({
  reason: textField
    .transform(someLines)
    .pipe(z.string().min(LEAST_ENDING, "award.ending.reason").max(ENDING_LONGEST, "reason.long")),
});
