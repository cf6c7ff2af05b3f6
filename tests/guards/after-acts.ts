import type { TestVisitor } from "../setup/visitor";
import { AFTER, afterThings, over } from "./after-things";
import { eventThings } from "./event-things";
import { fileThings, LOOSE_FILES } from "./file-things";
import type { Ready } from "./ready-acts";

const reason = { reason: "核对后写下的理由" };

/** Each act after an event with what it needs to be taken. */
export function afterActs(organizer: TestVisitor, owner: TestVisitor): Record<string, Ready> {
  const root = "/organizer/events/:event";
  const act = (slug: string, below: string, fields: Record<string, string> = {}): Ready => ({
    by: organizer,
    address: `/organizer/events/${slug}${below}`,
    fields,
  });
  const open = eventThings.event;
  const kept = (n: 0 | 1, name: string) => ({ [`${name}-kept`]: `${LOOSE_FILES[n]}/1/x.txt` });
  const paper = {
    title: "课件",
    author: "王工",
    consent: "yes",
    consentedOn: "2026-01-02",
    audience: "everyone",
    sessionId: "",
    releasedAt: "2026-01-02 08:00",
  };
  const minutes = { stand: "", text: "说了什么", summary: "摘要", decisions: "" };
  return {
    "/events/:event/feedback": {
      by: owner,
      address: `/events/${over("minutes")}/feedback`,
      fields: { "answer.content": "4" },
    },
    [`${root}/attendance`]: act(over("hours"), "/attendance", { absent: AFTER.online }),
    [`${root}/hours`]: act(over("hours"), "/hours"),
    [`${root}/hours/waiver`]: act(over("waiver"), "/hours/waiver", reason),
    [`${root}/hours/:registration`]: act(over("booked"), `/hours/${AFTER.registration}`, { ...reason, times: "" }),
    [`${root}/feedback/closing`]: act(over("answered"), "/feedback/closing"),
    [`${root}/feedback/questions`]: act(open, "/feedback/questions", { label: "场地怎么样", kind: "scale" }),
    [`${root}/feedback/questions/:question/removal`]: act(
      ...([open, `/feedback/questions/${afterThings.surveyQuestion}/removal`] as const),
    ),
    [`${root}/minutes`]: act(over("minutes"), "/minutes", minutes),
    [`${root}/minutes/publication`]: act(over("written"), "/minutes/publication"),
    [`${root}/minutes/tasks/:task/completion`]: act(over("written"), `/minutes/tasks/${AFTER.task}/completion`),
    [`${root}/minutes/tasks/:task/reopening`]: act(over("written"), `/minutes/tasks/${AFTER.doneTask}/reopening`),
    [`${root}/materials/new`]: act(open, "/materials/new", { ...paper, ...kept(0, "file") }),
    [`${root}/materials/:material/removal`]: act(open, `/materials/${fileThings.openPaper}/removal`, reason),
    [`${root}/photos`]: act(open, "/photos", { caption: "", ...kept(1, "photos") }),
    [`${root}/photos/:photo`]: act(open, `/photos/${fileThings.hiddenPhoto}`, { caption: "会场", consentNote: "" }),
    [`${root}/photos/:photo/removal`]: act(open, `/photos/${fileThings.shownPhoto}/removal`, reason),
    [`${root}/archiving`]: act(over("summarised"), "/archiving"),
  };
}
