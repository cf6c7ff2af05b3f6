import type { Stage } from "./cast";

/** What a search is asked for; what follows it in each word nobody types. */
export const SOUGHT = "暗语";

/** A word that only some may read, and where it was written. */
export interface Unseen {
  where: string;
  word: string;
}

/** Writes a word into everything of a duty that takes words, by the owner's own forms. @throws when a form does not take it */
export async function writeUnseen({ visitors, things }: Stage): Promise<Unseen[]> {
  const own = `/me/duties/${things.dutyAppointment}`;
  const year = new Date().getUTCFullYear();
  const day = `${year}-01-02`;
  const words: Unseen[] = [];
  const hidden = (where: string): string => {
    const word = `${SOUGHT}${where}zq${words.length}x7`;
    words.push({ where, word });
    return word;
  };
  const post = async (path: string, fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const plain = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
    const answer = await (path === "/records/new"
      ? visitors.owner.fetch(own + path, { method: "POST", body })
      : visitors.owner.post(own + path, plain));
    if (answer.status !== 302) throw new Error(`${path} answered ${answer.status}`);
  };
  const files = new File([`${hidden("附件")}\n`], `${hidden("文件名")}.txt`);
  await post("/records/new", { pick: "promotion.publicity", sentence: hidden("记录"), day, files });
  await post("/checks/new", { subject: hidden("抽查"), standard: "", day, findings: hidden("问题"), dueOn: "" });
  await post("/orders/new", { conduct: hidden("制止"), requirement: hidden("要求"), addressee: hidden("对象"), day });
  await post("/trainings/new", { topic: hidden("培训"), audience: hidden("学员"), people: "3", minutes: "45", day });
  await post(`/reports/${year}`, { summary: `${hidden("报告")}，全年做了这些标准化工作。` });
  return words;
}
