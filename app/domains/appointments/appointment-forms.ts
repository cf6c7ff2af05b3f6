import { DUTIES, type Duty } from "@db/statuses";
import { z } from "zod";
import { readAccount } from "~/domains/people/account";
import { readName } from "~/domains/people/person-name";
import { dayField, optionalDayField } from "~/kernel/day-field";
import { isId } from "~/kernel/ids";
import { listField, textField, yesField } from "~/kernel/typed-field";
import { BY_ACCOUNT } from "./appointment";
import { optionalSentence, sentence } from "./free-text";

/** Forms about appointments. Messages are keys under `reasons.`. */

const duties = listField
  .transform((ticked) => DUTIES.filter((duty) => ticked.includes(duty)))
  .refine((ticked) => ticked.length > 0, "appointment.dutiesMissing");

/** Whom the firm proposes: a colleague of its list, or an account with the name that goes with it. */
export type Whom = { personId: string } | { account: string; kind: "email" | "mobile"; name: string };

const proposalFields = z.object({
  whom: textField,
  account: textField,
  name: textField,
  duties,
  otherDuties: optionalSentence(),
  authority: sentence("appointment.authorityMissing"),
  from: dayField("appointment.fromMissing"),
  to: optionalDayField,
  statement: sentence("appointment.statementMissing"),
  shortfall: optionalSentence(),
});

export const proposalForm = proposalFields.transform(({ whom, account, name, ...terms }, context) => {
  const mistake = (field: string, refusal: { reason: string; values?: Record<string, string | number> }) => {
    context.addIssue({ code: "custom", message: refusal.reason, params: refusal.values, path: [field] });
    return z.NEVER;
  };
  // The eighth duty of （六） is whatever the firm adds: without that it would authorise nobody knows what.
  const other = terms.otherDuties !== null;
  if (terms.duties.includes("other") && !other) mistake("otherDuties", { reason: "appointment.otherDutiesMissing" });
  const asked = {
    ...terms,
    duties: DUTIES.filter((duty) => terms.duties.includes(duty) || (other && duty === "other")),
  };
  if (isId(whom)) return { ...asked, whom: { personId: whom } as Whom };
  if (whom !== BY_ACCOUNT) return mistake("whom", { reason: "appointment.whomMissing" });
  const read = readAccount(account);
  const named = readName(name);
  if (!read.ok) mistake("account", read);
  if (!named.ok) mistake("name", named);
  if (!read.ok || !named.ok) return z.NEVER;
  return { ...asked, whom: { account: read.account, kind: read.kind, name: named.name } as Whom };
});
export type ProposalForm = Omit<z.output<typeof proposalFields>, "whom" | "account" | "name" | "duties"> & {
  whom: Whom;
  duties: Duty[];
};

/** A proposal that is not taken up: why, if she likes. */
export const decliningForm = z.object({ reason: optionalSentence() });

export const endingForm = z.object({
  endsOn: dayField("appointment.endsOnMissing"),
  reason: sentence("appointment.endReasonMissing"),
});
export type EndingForm = z.output<typeof endingForm>;

/** The code that the firm handed her. */
export const invitationForm = z.object({
  code: textField.transform((typed, context) => {
    if (typed.trim() === "") context.addIssue({ code: "custom", message: "appointment.code.missing" });
    return typed;
  }),
});

export const shortfallForm = z.object({ shortfall: sentence("appointment.shortfallMissing") });

/** Whether she agrees that this appointment stands in the public register: asked with the acceptance, and by itself. */
export const acceptanceForm = z.object({ register: yesField });
