import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** Whether somebody may book, correct or decide on these hours: her own are for somebody else (docs/decisions/018). `personId` null is the program. */
export const canCheckHours = (by: { personId: string | null }, holderId: string): Verdict =>
  by.personId === holderId ? refused("hours.own") : accepted;
