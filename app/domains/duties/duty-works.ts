import { DUTIES, type Duty } from "@db/statuses";

/**
 * What counts under each of the eight duties, from the wording of （六） of the guidance: kinds of work a director does in the
 * firm. Lessons that she finished herself are no duty; a training that she gave is. Keys; the words are in the catalogue.
 */
export const DUTY_WORKS = {
  promotion: ["publicity", "measures", "interpretation", "follow-up"],
  "strategy-and-system": ["planning", "system", "drafting", "participation", "guidance"],
  disclosure: ["publishing", "updating", "supervision", "conformity"],
  "spot-check": ["products", "operations", "system", "correction"],
  culture: ["values", "activity", "competitiveness", "exchange"],
  training: ["lecture", "planning", "team"],
  stopping: ["stopped", "correction", "reporting"],
  other: ["authorised"],
} as const satisfies Record<Duty, readonly string[]>;

export interface DutyPick {
  duty: Duty;
  work: string;
}

/** A duty and a kind of its work as one value of a form: `disclosure.publishing`. */
export const writePick = ({ duty, work }: DutyPick): string => `${duty}.${work}`;

/** Null for what is no kind of work of any duty. */
export function readPick(text: string): DutyPick | null {
  const [duty, work, ...rest] = text.split(".");
  const known = DUTIES.find((one) => one === duty);
  if (!known || rest.length > 0) return null;
  return (DUTY_WORKS[known] as readonly string[]).includes(work ?? "") ? { duty: known, work: work as string } : null;
}
