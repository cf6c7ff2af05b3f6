import { inArray } from "drizzle-orm";
import { currentCourses } from "~/domains/courses/published.server";
import { keepNote, setBookmark } from "~/domains/notes/keep-mark.server";
import { seenOf } from "~/domains/notes/mark";
import { markedPlace } from "~/domains/notes/marked-place.server";
import type { Person } from "~/domains/people/proof";
import { db } from "../client.server";
import { tables } from "../tables";

/** What people of a demo keep at places of lessons; without an anchor the lesson as a whole. */
const MARKS: readonly { account: string; place: `${string}/${string}`; at?: string; keep?: true; note?: string }[] = [
  { account: "director", place: "standardization-law/kinds", at: "s2", keep: true },
  { account: "director", place: "standardization-law/force", keep: true },
  {
    account: "director",
    place: "standardization-law/disclosure",
    at: "s2",
    keep: true,
    note: "执行自己的企业标准，才要公开功能指标和性能指标。托辊的径向跳动、旋转阻力先和技术部对一遍。",
  },
  {
    account: "director",
    place: "standardization-law/liability",
    at: "s3",
    note: "先责令限期改正，逾期不改的才公示。\n整改要留记录，下次例会上说。",
  },
  { account: "director", place: "writing-standards/skeleton", at: "s1", keep: true },
  { account: "graduate", place: "standardization-law/making", at: "s3", keep: true },
  {
    account: "graduate",
    place: "standardization-law/making",
    at: "s5",
    note: "本厂的企业标准里还有一段照抄的审批程序，修订时删掉。",
  },
];

/** Keeps them by the use cases that everybody keeps them by. Who has kept something is left alone, and so is a place that the courses do not have. */
export async function seedDemoNotes(): Promise<void> {
  const { person, lessonMark } = tables;
  const accounts = [...new Set(MARKS.map(({ account }) => account))];
  const people = await db
    .select({ id: person.id, account: person.account })
    .from(person)
    .where(inArray(person.account, accounts));
  const busy = new Set((await db.selectDistinct({ id: lessonMark.personId }).from(lessonMark)).map(({ id }) => id));
  if (people.every(({ id }) => busy.has(id))) return;
  const lessons = new Set(
    (await currentCourses()).flatMap((course) => course.lessons.map(({ slug }) => `${course.slug}/${slug}`)),
  );
  for (const { account, place: address, at = "", keep, note } of MARKS) {
    const id = people.find((one) => one.account === account)?.id;
    if (id === undefined || busy.has(id) || !lessons.has(address)) continue;
    const [course = "", lesson = ""] = address.split("/");
    const place = await markedPlace(id, { course, lesson, at });
    const who = { personId: id } as unknown as Person;
    if (note !== undefined) await keepNote(who, place, { note, seen: seenOf(null) });
    if (keep) await setBookmark(who, place, true);
  }
}
