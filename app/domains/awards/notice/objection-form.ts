import { z } from "zod";
import { readAccount } from "~/domains/people/account";
import { readName } from "~/domains/people/person-name";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";
import { type Refusal, refused } from "~/kernel/verdict";
import { LEAST_WRITTEN, STATEMENT_LENGTH } from "./objection-lengths";

const NAME_LENGTH = 100;

/** What people write who do not want to be known: it names nobody. */
const ANONYMOUS =
  /^(匿名|佚名|无名|不详|保密|某某?|[某张李王]某某?|群众|职工|员工|知情人士?|举报人|anonymous|anon|nobody|n\/?a|none)(者|人)?$/i;

/** A number of the mainland that is no mobile: 0551-62871234, with or without extension. */
const LANDLINE = /^0\d{2,3}\d{7,8}(转?\d{1,6})?$/;

/** Where somebody is reached: an e-mail address, a mobile number or another telephone, in the form it is kept. */
export function readContact(typed: string): { ok: true; contact: string } | Refusal {
  const read = readAccount(typed);
  if (read.ok) return { ok: true, contact: read.account };
  const plain = typed.normalize("NFKC").replace(/[\s()-]/g, "");
  if (plain === "") return refused("notice.form.contactMissing");
  return LANDLINE.test(plain) ? { ok: true, contact: oneLine(typed) } : refused("notice.form.contact");
}

export const isMailAddress = (contact: string): boolean => contact.includes("@");

const issue = (context: z.RefinementCtx, field: string, message: string, params?: Refusal["values"]): void =>
  context.addIssue({ code: "custom", path: [field], message, ...(params && { params }) });

/** An objection as it is typed: who, how she is reached, about whom (`all` = the whole list), and what the facts are. */
export const objectionForm = z
  .object({
    party: textField,
    name: textField.transform(oneLine),
    contactPerson: textField.transform(oneLine),
    contact: textField,
    about: textField,
    statement: textField.transform(someLines),
  })
  .transform(({ party, contact, ...typed }, context) => {
    const unit = party === "unit";
    if (!unit && party !== "person") issue(context, "party", "notice.form.partyMissing");
    const speaks = unit ? typed.contactPerson : typed.name;
    const speakers = unit ? "contactPerson" : "name";
    if (unit && [...typed.name].length < 2) issue(context, "name", "notice.form.unitMissing");
    else if (unit && ANONYMOUS.test(typed.name)) issue(context, "name", "notice.form.anonymous");
    else if (unit && [...typed.name].length > NAME_LENGTH) issue(context, "name", "notice.form.nameLong");
    const read = readName(speaks);
    if (speaks === "") issue(context, speakers, unit ? "notice.form.speakerMissing" : "notice.form.anonymous");
    else if (ANONYMOUS.test(speaks)) issue(context, speakers, "notice.form.anonymous");
    else if (!read.ok) issue(context, speakers, read.reason, read.values);
    const reached = readContact(contact);
    if (!reached.ok) issue(context, "contact", reached.reason, reached.values);
    if (typed.about === "") issue(context, "about", "notice.form.aboutMissing");
    const length = [...typed.statement].length;
    if (length < LEAST_WRITTEN) issue(context, "statement", "notice.form.statementMissing");
    if (length > STATEMENT_LENGTH) issue(context, "statement", "notice.form.statementLong");
    return {
      party: unit ? ("unit" as const) : ("person" as const),
      name: typed.name,
      contactPerson: unit ? typed.contactPerson : null,
      contact: reached.ok ? reached.contact : "",
      nomination: typed.about === "all" ? null : typed.about,
      statement: typed.statement,
    };
  });
export type ObjectionTyped = z.output<typeof objectionForm>;

/** Most characters of a ruling's reasons, and of an answer. */
const RULING_LENGTH = 2000;

const text = (least: number, most: number, missing: string, long: string) =>
  textField.transform(someLines).pipe(z.string().min(least, missing).max(most, long));

/** 裁定: upheld or dismissed, with its reasons; of one that is upheld also whether the list changes by it. */
export const rulingForm = z
  .object({
    outcome: textField,
    reasons: textField.transform(someLines),
    material: textField,
  })
  // All of it in one step: what is missing is told at once.
  .transform(({ outcome, reasons, material }, context) => {
    const upheld = outcome === "upheld";
    if (!upheld && outcome !== "dismissed") issue(context, "outcome", "notice.form.outcomeMissing");
    const length = [...reasons].length;
    if (length < LEAST_WRITTEN) issue(context, "reasons", "notice.form.reasonsMissing");
    if (length > RULING_LENGTH) issue(context, "reasons", "notice.form.long");
    if (upheld && !["yes", "wording", "no"].includes(material))
      issue(context, "material", "notice.form.materialMissing");
    // A name or a firm that was misprinted is put right on the list by a correction, and asks nobody to choose anew.
    return { upheld, reasons, material: upheld && material === "yes", wording: upheld && material === "wording" };
  });

export const consequenceForm = z.object({
  consequence: text(LEAST_WRITTEN, RULING_LENGTH, "notice.form.consequenceMissing", "notice.form.long"),
});

export const answerForm = z.object({
  answer: text(LEAST_WRITTEN, RULING_LENGTH, "notice.form.answerMissing", "notice.form.long"),
});
