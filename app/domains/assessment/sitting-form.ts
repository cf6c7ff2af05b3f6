import type { BlueprintCell } from "@db/schema/assessment";
import { z } from "zod";
import { parseTypedInstant } from "~/kernel/typed-instant";
import { cellKey } from "./form";
import type { SittingSettings } from "./sitting-settings";

/** Full width digits and signs are forgiven, as in codes and mobile numbers. */
const asTyped = (text: string): string => text.normalize("NFKC").trim();

/** A whole number as it is typed; messages are keys under `reasons.`. */
const whole = (least: number, most: number) =>
  z
    .string({ error: "exam.numberMissing" })
    .transform(asTyped)
    .superRefine((text, context) => {
      const fits = /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
      if (!fits) context.addIssue({ code: "custom", message: "exam.numberRange", params: { least, most } });
    })
    .transform(Number);

const points = (most: number) =>
  z
    .string({ error: "exam.numberMissing" })
    .transform(asTyped)
    .superRefine((text, context) => {
      const fits = /^\d{1,6}(\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) <= most;
      if (!fits) context.addIssue({ code: "custom", message: "exam.pointsRange", params: { most } });
    })
    .transform(Number);

const instant = z.string({ error: "exam.instantMalformed" }).transform((text, context) => {
  const ms = parseTypedInstant(text);
  if (ms === null) context.addIssue({ code: "custom", message: "exam.instantMalformed" });
  return ms ?? 0;
});

/** How long an exam is, what it is worth, and how many items of each cell it draws. */
const drawn = (cells: readonly BlueprintCell[]) => ({
  durationMinutes: whole(1, 600),
  cutScore: points(10_000),
  pointsPerItem: points(100),
  ...Object.fromEntries(cells.map((cell) => [`count.${cellKey(cell)}`, whole(0, 500)])),
});

/**
 * The form of a sitting's settings. `stand` is the version of the settings it was filled from.
 * @param follows a mock that goes by the final exam of its course: the form has no field for what is the final's, and gives what is held
 */
export const sittingForm = (cells: readonly BlueprintCell[], follows: SittingSettings | null = null) =>
  z
    .object({
      stand: z.string().default(""),
      opensAt: instant,
      closesAt: z
        .string()
        .default("")
        .transform((text, context) => {
          if (text.trim() === "") return null;
          const ms = parseTypedInstant(text);
          if (ms === null) context.addIssue({ code: "custom", message: "exam.instantMalformed" });
          return ms;
        }),
      attemptsAllowed: z.union(
        [
          z
            .string()
            .trim()
            .length(0)
            .transform(() => null),
          whole(1, 99),
        ],
        { error: "exam.attemptsMalformed" },
      ),
      itemsPerPage: whole(1, 200),
      ...(follows ? {} : drawn(cells)),
    })
    .transform((form): { stand: string; settings: SittingSettings } => {
      const { stand, ...rest } = form as unknown as { stand: string } & Omit<SittingSettings, "cells"> &
        Record<string, number>;
      const { opensAt, closesAt, durationMinutes, attemptsAllowed, cutScore, pointsPerItem, itemsPerPage } = rest;
      const free = { opensAt, closesAt, attemptsAllowed, itemsPerPage };
      if (follows) return { stand, settings: { ...follows, ...free } };
      const counted = cells.map(({ topic, difficulty }) => ({
        topic,
        difficulty,
        count: rest[`count.${cellKey({ topic, difficulty })}`] as number,
      }));
      return {
        stand,
        settings: {
          ...free,
          durationMinutes,
          cutScore,
          pointsPerItem,
          cells: counted,
        },
      };
    });
