import type { Speaker } from "@db/schema/events";
import { z } from "zod";
import { politicalStatusIn } from "~/domains/people/political-status";
import { textField, yesField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";
import { instant, optionalNumber, shownWord } from "./typed-facts";

const MOST_SPEAKERS = 20;

/** Who speaks, one a line: name, then post and firm after a comma. */
export function readSpeakers(text: string): Speaker[] {
  return text
    .split("\n")
    .map(oneLine)
    .filter(Boolean)
    .map((line) => {
      const [, name = line, post = ""] = /^([^，,、]+)[，,、]\s*(.*)$/.exec(line) ?? [];
      return { name: name.trim(), post: post.trim() };
    });
}

/** How speakers stand in the form. */
export const writeSpeakers = (speakers: readonly Speaker[]): string =>
  speakers.map(({ name, post }) => (post ? `${name}，${post}` : name)).join("\n");

export const sessionForm = z.object({
  title: textField.transform(oneLine).superRefine((text, context) => {
    const length = [...text].length;
    if (length === 0) context.addIssue({ code: "custom", message: "event.sessionTitleMissing" });
    else if (length < 2) context.addIssue({ code: "custom", message: "event.sessionTitleShort" });
    shownWord(80)(text, context);
  }),
  room: textField
    .transform(oneLine)
    .superRefine(shownWord(40))
    .transform((text) => text || null),
  startsAt: instant("event.startMissing"),
  endsAt: instant("event.endMissing"),
  speakers: textField.transform((text, context) => {
    const speakers = readSpeakers(text);
    if (speakers.length > MOST_SPEAKERS)
      context.addIssue({ code: "custom", message: "event.speakersMany", params: { max: MOST_SPEAKERS } });
    if (speakers.some(({ name, post }) => [...name].length > 30 || [...post].length > 60))
      context.addIssue({ code: "custom", message: "event.speakerLong" });
    const word = politicalStatusIn(text);
    if (word !== null) context.addIssue({ code: "custom", message: "event.political", params: { word } });
    return speakers;
  }),
  earnsHours: yesField,
  ownSeats: yesField,
  capacity: optionalNumber("event.capacity", 1, 100_000),
});
export type SessionForm = z.output<typeof sessionForm>;
