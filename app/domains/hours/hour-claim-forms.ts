import { z } from "zod";
import { politicalStatusIn } from "~/domains/people/political-status";
import { dayField } from "~/kernel/day-field";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";

/** Forms of claimed hours. Messages are keys under `reasons.`; a field sent twice counts by its first value. */

const free = (clean: (text: string) => string, missing: string, max: number, min: number) =>
  textField.transform(clean).superRefine((text, context) => {
    const length = [...text].length;
    if (length < min) context.addIssue({ code: "custom", message: missing });
    else if (length > max) context.addIssue({ code: "custom", message: "hours.long", params: { max, length } });
    const word = politicalStatusIn(text);
    if (word !== null) context.addIssue({ code: "custom", message: "hours.political", params: { word } });
  });

/** Nobody drafts one standard for more than so many hours on one claim; more are several. */
const MOST_HOURS = 200;

const whole = (malformed: string, most: number) =>
  textField.transform((text, context) => {
    const plain = text.normalize("NFKC").trim();
    if (plain === "") return 0;
    const read = /^\d{1,4}$/.test(plain) ? Number(plain) : -1;
    if (read < 0 || read > most) context.addIssue({ code: "custom", message: malformed, params: { most } });
    return Math.max(0, read);
  });
const clockTime = { hours: whole("hours.hoursMalformed", MOST_HOURS), minutes: whole("hours.minutesMalformed", 59) };

/** How long it took, in hours and minutes of the clock, as minutes. */
const took = <T extends { hours: number; minutes: number }>({ hours, minutes, ...rest }: T) => ({
  ...rest,
  minutes: hours * 60 + minutes,
});
const something = ({ hours, minutes }: { hours: number; minutes: number }, context: z.RefinementCtx) => {
  const all = hours * 60 + minutes;
  if (all === 0) context.addIssue({ code: "custom", path: ["hours"], message: "hours.timeMissing" });
  else if (all > MOST_HOURS * 60)
    context.addIssue({
      code: "custom",
      path: ["hours"],
      message: "hours.hoursMalformed",
      params: { most: MOST_HOURS },
    });
};

/** What she did. That the kind is one of the programme, the day not to come, and that papers show it is asked by the use case. */
export const hourClaimForm = z
  .object({
    kind: textField.refine((text) => text !== "", { error: "hours.kindMissing" }),
    title: free(oneLine, "hours.titleMissing", 100, 4),
    day: dayField("hours.dayMissing"),
    ...clockTime,
    statement: free(someLines, "hours.statementMissing", 1000, 10),
  })
  .superRefine(something)
  .transform(took);
export type HourClaimForm = z.output<typeof hourClaimForm>;

/** How many minutes the bureau approves; a reason where they are fewer than claimed. */
export const approvalForm = z
  .object({ ...clockTime, reason: free(someLines, "hours.lowerReason", 500, 0) })
  .superRefine(something)
  .transform(took);
