import type { Role } from "@db/statuses";
import { z } from "zod";
import { endOfDay, noDay, readTypedDay } from "~/kernel/typed-day";

/** Roles an administrator may give now, in the order they are offered; a juror is named for a cycle, where one is. */
export const GRANTABLE = [
  "examiner",
  "editor",
  "organizer",
  "enterprise",
  "county",
  "city",
  "province",
  "admin",
] as const satisfies readonly Role[];
export type GrantableRole = (typeof GRANTABLE)[number];

export const isGrantable = (text: string | null): text is GrantableRole => GRANTABLE.includes(text as GrantableRole);

/**
 * A role as it is asked for: `scope` is what the role's own field says (a region's code, a firm's code, a sitting), empty for
 * all; `until` the last day it holds, empty until somebody ends it. Messages are keys under `reasons.`.
 */
export const roleGrantForm = z.object({
  role: z.enum(GRANTABLE, { error: "role.missing" }),
  scope: z.string().trim().max(100, "role.scopeUnknown").default(""),
  until: z
    .string()
    .max(40, "day.malformed")
    .default("")
    .transform((text, context) => {
      if (text.trim() === "") return null;
      const day = readTypedDay(text);
      if (day === null) context.addIssue({ code: "custom", message: noDay(text) });
      return day === null ? null : endOfDay(day);
    }),
});
export type RoleGrantForm = z.output<typeof roleGrantForm>;
