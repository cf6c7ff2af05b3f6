import type { MistakeKind, MistakeState } from "@db/statuses";
import { daysWaited, type Mistake, stateOf } from "~/domains/mistakes/mistake";
import { mistakeName } from "~/flows/mistakes/mistake-name";
import type { Translate } from "~/i18n/translate";

/** A report as a line of the editors' lists. */
export interface ReportLine {
  id: string;
  name: string;
  kind: MistakeKind;
  state: MistakeState;
  text: string | null;
  at: number;
  days: number;
  /** Others on the same place. */
  others: number;
}

export const reportLine = (t: Translate, mistake: Mistake, others: number, now: number): ReportLine => ({
  id: mistake.id,
  kind: mistake.kind,
  text: mistake.text,
  at: mistake.at,
  others,
  name: mistakeName(t, mistake.names),
  state: stateOf(mistake),
  days: daysWaited(mistake, now),
});
