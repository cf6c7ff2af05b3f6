import { svgOfAlphanumericQr } from "~/pdf/qr-figure.server";
import { formatPassCode } from "../registration/pass-code";
import type { Registration } from "../registration/registration";
import { passText } from "./pass.server";

/** A pass as its page draws it. */
export interface PassDrawing {
  registration: string;
  /** In fours, to be read out. */
  code: string;
  /** Path of an SVG, `side` units wide. */
  path: string;
  side: number;
}

/** The pass of a confirmed registration of an event itself; null for every other. */
export async function ownPass(
  of: Pick<Registration, "id" | "eventId" | "sessionId" | "state" | "passCode" | "appliedAt">,
): Promise<PassDrawing | null> {
  const { id, eventId, passCode, appliedAt } = of;
  if (of.state !== "confirmed" || of.sessionId !== null || passCode === null) return null;
  const text = await passText({ eventId, passCode, appliedAt });
  return { registration: id, code: formatPassCode(passCode), ...svgOfAlphanumericQr(text) };
}
