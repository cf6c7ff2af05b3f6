import { ANNOUNCEMENT_AUDIENCES } from "@db/statuses";
import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";

export const LONGEST_ANNOUNCEMENT = { subject: 60, text: 2_000 };

const filled = (clean: (text: string) => string, field: "subject" | "text") =>
  textField.transform((text, context) => {
    const said = clean(text);
    const [length, max] = [[...said].length, LONGEST_ANNOUNCEMENT[field]];
    const add = (message: string, params = {}) => context.addIssue({ code: "custom", message, params });
    if (length < 2) add(`announcement.${field}Missing`);
    if (length > max) add("announcement.long", { length, max });
    return said;
  });

/** What an organizer writes to those who come, and to which of them. */
export const announcementForm = z.object({
  audience: textField.transform((text, context) => {
    const audience = ANNOUNCEMENT_AUDIENCES.find((one) => one === text);
    if (!audience) context.addIssue({ code: "custom", message: "announcement.audienceMissing" });
    return audience ?? "everyone";
  }),
  subject: filled(oneLine, "subject"),
  text: filled(someLines, "text"),
});
export type AnnouncementForm = z.output<typeof announcementForm>;
