import { z } from "zod";
import { noDay, readTypedDay } from "~/kernel/typed-day";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";

export const LONGEST = { text: 8_000, summary: 600, decision: 200, task: 150, owner: 40 };
export const MOST_DECISIONS = 30;
export const MOST_TASKS = 20;

const lines = (max: number, reason: string) =>
  textField.transform((text, context) => {
    const said = someLines(text);
    const length = [...said].length;
    if (length > max) context.addIssue({ code: "custom", message: reason, params: { max, length } });
    return said;
  });

export interface TypedTask {
  /** Null for one that was not there before. */
  id: string | null;
  text: string;
  owner: string;
  dueOn: string | null;
}

/** Names of a task's fields, by its row in the form. */
export const taskField = (row: number, part: "id" | "text" | "owner" | "due"): string => `task.${row}.${part}`;

/**
 * The minutes as they are written: text, summary, decisions one a line, tasks one a row. A row that is empty is no task, so that
 * emptying one removes it. `stand` is which version the page was shown with.
 */
export const minutesForm = z
  .looseObject({
    stand: textField,
    text: lines(LONGEST.text, "minutes.long"),
    summary: lines(LONGEST.summary, "minutes.long"),
    decisions: textField.transform((text, context) => {
      const all = someLines(text).split("\n").map(oneLine).filter(Boolean);
      if (all.length > MOST_DECISIONS)
        context.addIssue({ code: "custom", message: "minutes.manyDecisions", params: { most: MOST_DECISIONS } });
      const long = all.find((one) => [...one].length > LONGEST.decision);
      if (long)
        context.addIssue({
          code: "custom",
          message: "minutes.longLine",
          params: { max: LONGEST.decision, at: all.indexOf(long) + 1 },
        });
      return all;
    }),
  })
  .transform(({ stand, text, summary, decisions, ...rest }, context) => {
    const tasks: TypedTask[] = [];
    for (let row = 0; row < MOST_TASKS; row++) {
      const part = (name: "id" | "text" | "owner" | "due") =>
        [rest[taskField(row, name)] ?? ""].flat().map(String)[0] ?? "";
      const [said, owner, due] = [oneLine(part("text")), oneLine(part("owner")), part("due").trim()];
      const fault = (name: "text" | "owner" | "due", message: string, params = {}) =>
        context.addIssue({ code: "custom", path: [taskField(row, name)], message, params });
      if (said === "" && owner === "" && due === "") continue;
      if (said === "") fault("text", "minutes.taskMissing");
      if ([...said].length > LONGEST.task)
        fault("text", "minutes.long", { max: LONGEST.task, length: [...said].length });
      if ([...owner].length > LONGEST.owner)
        fault("owner", "minutes.long", { max: LONGEST.owner, length: [...owner].length });
      const dueOn = due === "" ? null : readTypedDay(due);
      if (due !== "" && dueOn === null) fault("due", noDay(due));
      if (dueOn !== null && (dueOn < "2000" || dueOn >= "2100")) fault("due", "day.odd");
      tasks.push({ id: part("id") || null, text: said, owner, dueOn });
    }
    return { stand, text, summary, decisions, tasks };
  });
export type MinutesForm = z.output<typeof minutesForm>;
