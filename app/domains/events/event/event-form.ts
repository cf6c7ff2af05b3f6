import { ADMISSIONS, EVENT_MODES } from "@db/statuses";
import { z } from "zod";
import { textField, yesField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";
import { instant, optionalInstant, optionalNumber, shownWord, wholeNumber } from "./typed-facts";

/** The fields of the form that calls an event. Messages are keys under `reasons.`; what is missing for publication is told there (event-facts.ts). */
const line = (max: number) => textField.transform(oneLine).superRefine(shownWord(max));
const lineOrNone = (max: number) => line(max).transform((text) => text || null);

/**
 * An address of the web and nothing else: it becomes a link on the pages of others. It opens a meeting to whoever has it, so it does not
 * travel in the clear.
 */
export function isMeetingLink(text: string): boolean {
  if (text.length > 500 || !/^https:\/\/[^\s"'<>\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === "https:" && username === "" && password === "" && hostname.includes(".");
}

const meetingLink = textField.transform((text, context) => {
  const plain = text.trim();
  if (plain !== "" && !isMeetingLink(plain)) context.addIssue({ code: "custom", message: "event.meetingLink" });
  return plain || null;
});

/** Where those who take part online meet, by itself: an event that runs has one. */
export const meetingLinkForm = z.object({
  meetingLink: meetingLink.transform((link, context) => {
    if (link === null) context.addIssue({ code: "custom", message: "event.missing.meetingLink" });
    return link ?? "";
  }),
});

/** Chosen from a list; whether it is still on it is asked by the use case. */
const chosen = (missing: string) =>
  textField.superRefine((text, context) => {
    if (text === "") context.addIssue({ code: "custom", message: missing });
  });

const facts = z.object({
  kind: chosen("event.kindMissing"),
  title: textField.transform(oneLine).superRefine((text, context) => {
    if ([...text].length < 2) context.addIssue({ code: "custom", message: "event.titleMissing" });
    shownWord(80)(text, context);
  }),
  summary: line(160),
  description: textField.transform(someLines).superRefine(shownWord(8_000)),
  mode: textField.transform((text, context) => {
    const mode = EVENT_MODES.find((one) => one === text);
    if (!mode) context.addIssue({ code: "custom", message: "event.modeMissing" });
    return mode ?? "on-site";
  }),
  venue: lineOrNone(80),
  address: lineOrNone(160),
  /** A county; an event that is only online has none. */
  region: textField,
  meetingLink,
  startsAt: instant("event.startMissing"),
  endsAt: instant("event.endMissing"),
  capacity: optionalNumber("event.capacity", 1, 100_000),
  admission: textField.transform((text, context) => {
    const admission = ADMISSIONS.find((one) => one === text);
    if (!admission) context.addIssue({ code: "custom", message: "event.admissionMissing" });
    return admission ?? "open";
  }),
  /** None = from the publication on. */
  registrationOpensAt: optionalInstant,
  /** None = until it begins. */
  registrationClosesAt: optionalInstant,
  offerMinutes: wholeNumber("event.offerMinutes", 10, 2_880),
  earnsHours: yesField,
  organizerName: line(80),
  contact: line(160),
  /** The word of who calls (owner.ts). */
  owner: chosen("event.ownerMissing"),
});
export type EventFacts = z.output<typeof facts>;

/** Whoever left several things out reads of all at once: what hangs on two fields is asked also where others are wrong. */
export const eventForm = facts.refine(({ mode, region }) => mode === "online" || region !== "", {
  path: ["region"],
  error: "event.regionMissing",
  when: () => true,
});

/** The new time of a postponed event. */
export const rescheduleForm = z.object({
  startsAt: instant("event.startMissing"),
  endsAt: instant("event.endMissing"),
  registrationClosesAt: optionalInstant,
});
export type NewTimes = z.output<typeof rescheduleForm>;

/** Until when sign-up is open again; none = until it begins. */
export const reopenForm = z.object({ registrationClosesAt: optionalInstant });

/** The day and hour of a copy. */
export const copyForm = z.object({ startsAt: instant("event.startMissing") });
