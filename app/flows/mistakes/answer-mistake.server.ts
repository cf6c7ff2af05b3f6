import type { MistakeOutcome } from "@db/statuses";
import { person, transact } from "~/domains/ledger/transact.server";
import { answerMistake } from "~/domains/mistakes/take-mistake.server";
import type { Editor } from "~/domains/people/proof";
import { tellPerson } from "../tell-person.server";
import { mistakeName } from "./mistake-name";

/** An editor answers a report, and its reader is told, in one transaction. @throws NotFound, Refused where it was answered meanwhile */
export const answerReport = (
  editor: Editor,
  id: string,
  said: { outcome: MistakeOutcome; answer: string },
): Promise<void> =>
  transact(person(editor.personId), async (tx) => {
    const mistake = await answerMistake(tx, editor, id, said);
    if (mistake.personId === null) return;
    await tellPerson(tx, mistake.personId, {
      template: `mistake-${said.outcome}`,
      words: `mail.mistakes.${said.outcome}`,
      topic: "mistakes",
      path: `/learn/reports#report-${id}`,
      values: (_locale, t) => ({ title: mistakeName(t, mistake.names), answer: said.answer }),
    });
  });
