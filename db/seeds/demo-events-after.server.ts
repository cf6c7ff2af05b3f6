import { inArray } from "drizzle-orm";
import { answerSurvey } from "~/domains/events/after/answer-survey.server";
import { askMore } from "~/domains/events/after/ask-more.server";
import { addMaterial } from "~/domains/events/after/keep-materials.server";
import { addPhotos, describePhoto } from "~/domains/events/after/keep-photos.server";
import { photosOf } from "~/domains/events/after/material.store.server";
import { findMinutes, resolutionsOf } from "~/domains/events/after/minutes.store.server";
import { minutesForm, taskField } from "~/domains/events/after/minutes-forms";
import { saveMinutes, settleTask, standOf } from "~/domains/events/after/save-minutes.server";
import { FEWEST_ANSWERS } from "~/domains/events/after/survey";
import { countAnswers, feedbackQuestionsOf } from "~/domains/events/after/survey.store.server";
import { surveyField } from "~/domains/events/after/survey-forms";
import type { Event } from "~/domains/events/event/event";
import { keepUpload } from "~/domains/files/keep-upload.server";
import type { Organizer, Person } from "~/domains/people/proof";
import { bookAttendance } from "~/flows/events/after/book-attendance.server";
import { endSurvey } from "~/flows/events/after/close-surveys.server";
import { publishMinutes } from "~/flows/events/after/publish-minutes.server";
import { archiveEvent } from "~/flows/events/after/summarise-event.server";
import { dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { renderSheets } from "~/pdf/render-sheets.server";
import { db } from "../client.server";
import { tables } from "../tables";
import { DEMO_MINUTES, PAST_EVENTS, SURVEY_TEXTS } from "./demo-event-texts";
import { drawMeeting } from "./demo-photo.server";
import { DEMO_LEARNERS } from "./demo-province";
import { type Comer, makePastEvent } from "./past-event.server";

const COMERS = 9;

/**
 * What the demonstration shows of events that are over: one that waits for its hours with a pass to settle, a summarised one, an archived one.
 * How they began lies in the past and is written as it would stand; all that comes after goes through the use cases. Done once.
 */
export async function seedDemoEventsAfter(): Promise<void> {
  const slugs = PAST_EVENTS.map(({ slug }) => slug);
  const { event, person } = tables;
  if (
    (
      await db
        .select({ id: event.id })
        .from(event)
        .where(inArray(event.slug, [...slugs]))
    ).length > 0
  )
    return;
  const accounts = [
    "organizer",
    "graduate",
    "director",
    ...DEMO_LEARNERS.slice(0, COMERS).map(({ account }) => account),
  ];
  const people = await db
    .select({ id: person.id, name: person.name, account: person.account })
    .from(person)
    .where(inArray(person.account, accounts));
  const found = people.find(({ account }) => account === "organizer");
  if (!found) return;
  const who = { signedIn: true, personId: found.id, name: found.name, grants: [] } as unknown as Organizer;
  who.organizerGrants = [
    { role: "organizer", scopeKind: "region", scopeId: "340100" } as Organizer["organizerGrants"][number],
  ];
  const comers = accounts.slice(1).flatMap((account): Comer[] => {
    const one = people.find((known) => known.account === account);
    return one ? [{ personId: one.id, account }] : [];
  });
  const [ended, summarised, archived] = PAST_EVENTS;
  await makePastEvent(ended, comers, who.personId, { invalidPass: true });
  for (const one of [summarised, archived]) {
    const past = await makePastEvent(one, comers, who.personId, {});
    await askMore(who, past.slug, { label: "场地和交通怎么样", kind: "scale" });
    await fill(past, who, comers);
    if (one === archived) await archiveEvent(who, past.slug);
  }
}

async function fill(event: Event, who: Organizer, comers: readonly Comer[]): Promise<void> {
  await bookAttendance(who, event.slug);
  await writeMinutes(event, who);
  await keepPapers(event, who);
  const [own] = await feedbackQuestionsOf(db, event.id);
  for (const [n, { personId }] of comers.entries()) {
    const marks = { content: 5 - (n % 2), usefulness: 5 - (n % 3), organization: 4 - (n % 2) + (n % 4 === 0 ? 1 : 0) };
    const sheet: Record<string, string> = {
      [surveyField("best")]: SURVEY_TEXTS.best[n % SURVEY_TEXTS.best.length] ?? "",
      [surveyField("change")]: SURVEY_TEXTS.change[n % SURVEY_TEXTS.change.length] ?? "",
      ...(own && { [surveyField(own.id)]: String(3 + (n % 3)) }),
    };
    for (const [key, mark] of Object.entries(marks)) sheet[surveyField(key)] = String(mark);
    // Who was absent is refused, as everywhere.
    await answerSurvey({ personId } as Person, event.slug, sheet);
  }
  if ((await countAnswers(db, event.id)) >= FEWEST_ANSWERS) await endSurvey(who, event.slug);
}

async function writeMinutes(event: Event, who: Organizer): Promise<void> {
  const today = dayNumber(isoDayOf(now()));
  const { text, summary, decisions, tasks } = DEMO_MINUTES;
  const rows = tasks.flatMap((task, n): [string, string][] => [
    [taskField(n, "text"), task.text],
    [taskField(n, "owner"), task.owner],
    [taskField(n, "due"), dayOfNumber(today + task.dueInDays)],
  ]);
  const form = { stand: standOf(await findMinutes(db, event.id)), text, summary, decisions: decisions.join("\n") };
  await saveMinutes(who, event.slug, minutesForm.parse({ ...form, ...Object.fromEntries(rows) }));
  await publishMinutes(who, event.slug);
  const [, second] = (await resolutionsOf(db, event.id)).tasks;
  if (second) await settleTask(who, event.slug, second.id, true);
}

async function keepPapers(event: Event, who: Organizer): Promise<void> {
  const keep = async (bytes: Buffer, typedName: string) => {
    const kept = await keepUpload(who, { bytes, typedName }, { kinds: ["pdf", "jpeg"], fallback: "文件" });
    return kept.ok ? [kept.file.id] : [];
  };
  const day = isoDayOf(event.endsAt);
  const paper = await renderSheets({
    title: "演示资料",
    day,
    blocks: [
      { tag: "H1", text: "作业卡三句话（演示资料）", centred: true },
      { tag: "P", text: "本资料只用来演示，内容不代表任何企业的做法。", above: 20, indented: true },
    ],
    foot: (sheet, of) => `第${sheet}页，共${of}页`,
  });
  const said = {
    author: "示例企业甲",
    consent: "yes" as const,
    consentedOn: day,
    sessionId: "",
    releasedAt: event.endsAt,
  };
  const everyone = { ...said, title: "作业卡三句话（演示）", audience: "everyone" as const };
  await addMaterial(who, event.slug, everyone, await keep(paper, "作业卡.pdf"));
  const later = { ...said, title: "复审清单讨论稿（演示）", audience: "registered" as const };
  await addMaterial(who, event.slug, later, await keep(paper, "复审清单.pdf"));
  const pictures = [await drawMeeting(1), await drawMeeting(2)];
  for (const [n, bytes] of pictures.entries()) await addPhotos(who, event.slug, "", await keep(bytes, `${n + 1}.jpg`));
  const [shown] = await photosOf(db, event.id);
  const words = { caption: "会场（演示图，不是真实照片）", consentNote: "演示图，没有真人", shown: "yes" as const };
  if (shown) await describePhoto(who, event.slug, shown.photo.id, words);
  // What is released later than now is seen in a demo as well.
  const soon = { ...said, title: "现场问答整理（演示）", audience: "everyone" as const };
  await addMaterial(who, event.slug, { ...soon, releasedAt: now() + 7 * DAY_MS }, await keep(paper, "问答.pdf"));
}
