import { db } from "@db/client.server";
import { canAnswer, canTake, type Mistake, stateOf } from "~/domains/mistakes/mistake";
import { beside } from "~/domains/mistakes/mistake.store.server";
import type { Editor } from "~/domains/people/proof";
import { mistakeName } from "~/flows/mistakes/mistake-name";
import { type MistakenRead, mistakenRead } from "~/flows/mistakes/mistake-texts.server";
import { namesOf } from "~/flows/people/read-person.server";
import type { Translate } from "~/i18n/translate";
import { type ReportLine, reportLine } from "./report-line.server";

export interface ReportView {
  id: string;
  name: string;
  href: string;
  subject: Mistake["subject"];
  kind: Mistake["kind"];
  text: string | null;
  at: number;
  state: ReportLine["state"];
  takenAt: number | null;
  /** Who checks it; null for nobody, empty for an editor who was erased. */
  checker: string | null;
  answeredAt: number | null;
  answer: string | null;
  version: string;
  read: MistakenRead;
  /** Others on the same place. */
  others: ReportLine[];
  canTake: boolean;
  canAnswer: boolean;
}

/** A report as the editors' desk shows it: no word of who wrote it, for the mistake is what counts. */
export async function reportView(editor: Editor, mistake: Mistake, t: Translate, now: number): Promise<ReportView> {
  const [read, others, names] = await Promise.all([
    mistakenRead(mistake),
    beside(db, editor, mistake),
    namesOf([mistake.takenBy]),
  ]);
  return {
    id: mistake.id,
    subject: mistake.subject,
    kind: mistake.kind,
    text: mistake.text,
    at: mistake.at,
    href: mistake.path,
    read,
    name: mistakeName(t, mistake.names),
    state: stateOf(mistake),
    version: mistake.versionId.slice(0, 8),
    takenAt: mistake.takenAt,
    answeredAt: mistake.answeredAt,
    answer: mistake.answer,
    checker: mistake.takenAt === null ? null : (names.get(mistake.takenBy ?? "") ?? ""),
    others: others.map((other) => reportLine(t, other, 0, now)),
    canTake: canTake(mistake, editor.personId).ok,
    canAnswer: canAnswer(mistake, editor.personId).ok,
  };
}
