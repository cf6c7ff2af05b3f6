import { inArray } from "drizzle-orm";
import { findCurrentCourse } from "~/domains/courses/published.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { MistakenPlace } from "~/domains/mistakes/mistake";
import { addReport } from "~/domains/mistakes/report-mistake.server";
import { takeMistake } from "~/domains/mistakes/take-mistake.server";
import type { Editor } from "~/domains/people/proof";
import { answerReport } from "~/flows/mistakes/answer-mistake.server";
import { mistakenPlace } from "~/flows/mistakes/mistake-places.server";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import type { MistakeKind, MistakeOutcome } from "../statuses";
import { tables } from "../tables";

const COURSE = "standardization-law";

interface DemoMistake {
  account: "director" | "graduate";
  /** A section of a lesson of the first course, or a term with the definition that stood there then. */
  at: { lesson: string; anchor: string } | { term: string; name: string; definition: string };
  daysAgo: number;
  kind: MistakeKind;
  text: string;
  taken?: true;
  answered?: { outcome: MistakeOutcome; answer: string };
}

/** In each state one. */
const MISTAKES: readonly DemoMistake[] = [
  {
    account: "director",
    at: { lesson: "kinds", anchor: "s2" },
    daysAgo: 4,
    kind: "figure",
    text: "手机上看这张图，右边一列的字比别的小，放大以后才看得清。",
  },
  {
    account: "graduate",
    at: { lesson: "transition", anchor: "s2" },
    daysAgo: 6,
    kind: "outdated",
    taken: true,
    text: "这一节引用的标准听说有了新版，请核对是不是现行的。",
  },
  {
    account: "director",
    at: { lesson: "force", anchor: "s2" },
    daysAgo: 15,
    kind: "fact",
    text: "推荐性标准既然是自愿采用，为什么说公开之后就要做到？这里是不是写错了？",
    answered: {
      outcome: "unchanged",
      answer:
        "没有写错。采用哪个推荐性标准由企业自己定；向社会公开以后，产品、服务就应当符合公开标准的技术要求，依据是标准化法第二十七条第二款。",
    },
  },
  {
    account: "graduate",
    at: {
      term: "group-standard",
      name: "团体标准",
      definition:
        "学会、协会、商会、联合会、产业技术联盟等社会团体协调相关市场主体共同制定的标准，由本团体成员约定采用。",
    },
    daysAgo: 22,
    kind: "wording",
    text: "释义里少了半句：团体标准也可以按照规定供社会自愿采用。",
    answered: { outcome: "mended", answer: "已经补上，依据是标准化法第十八条第一款。谢谢您指出来。" },
  },
];

/** Reports of a demo, dated back; the editor takes and answers them by her own use cases. None where there are reports already. */
export async function seedDemoMistakes(): Promise<void> {
  const { person: people, mistakeReport } = tables;
  if ((await db.$count(mistakeReport)) > 0) return;
  const found = await db
    .select({ id: people.id, account: people.account })
    .from(people)
    .where(inArray(people.account, ["director", "graduate", "editor"]));
  const idOf = (account: string) => found.find((one) => one.account === account)?.id;
  const editorId = idOf("editor");
  if (editorId === undefined) return;
  const editor = { personId: editorId } as unknown as Editor;
  for (const { account, at, daysAgo, taken, answered, ...said } of MISTAKES) {
    const personId = idOf(account);
    const place = personId && (await placeOf(personId, at));
    if (!personId || !place) continue;
    const id = await transact(person(personId), (tx) =>
      addReport({ ...tx, now: tx.now - daysAgo * DAY_MS }, personId, place, said),
    );
    if (taken) await takeMistake(editor, id);
    if (answered) await answerReport(editor, id, answered);
  }
}

async function placeOf(personId: string, at: DemoMistake["at"]): Promise<MistakenPlace | null> {
  if ("term" in at) {
    const { term, name, definition } = at;
    const names = { line: "term" as const, term: name, definition };
    return { subject: "term", place: `term/${term}`, versionId: "00000000demo", names, path: `/glossary/${term}` };
  }
  const course = await findCurrentCourse(COURSE);
  if (!course?.lessons.some(({ slug }) => slug === at.lesson)) return null;
  return mistakenPlace(personId, `lesson/${COURSE}/${course.versionId}/${at.lesson}/${at.anchor}`);
}
