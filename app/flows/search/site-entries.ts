import type { Sitting } from "~/domains/assessment/sitting.store.server";
import { type Cycle, cycleState, overSince } from "~/domains/awards/cycle/cycle";
import type { FindableEvent } from "~/domains/events/calendar/event-list.store.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { zhCN } from "~/i18n/zh-CN";
import { type Findable, findable } from "./found-entry";

/** What is over is found after what comes. */
const PAST_WEIGHT = 0.6;
/** The exam before its rehearsal. */
const MOCK_WEIGHT = 0.95;

/** Published events, by what their pages show to everyone. */
export const eventEntries = (events: readonly FindableEvent[], dayStart: number): Findable[] =>
  events.map((event) => {
    const { slug, title, summary, description, venue, organizerName, startsAt, endsAt, postponedAt, cancelledAt } =
      event;
    const href = `/events/${slug}`;
    const waits = postponedAt !== null && cancelledAt === null;
    return findable(
      {
        kind: "event",
        startsAt: waits ? null : startsAt,
        organizer: organizerName,
        state: cancelledAt !== null ? "cancelled" : waits ? "postponed" : null,
      },
      {
        href,
        title,
        names: [],
        passages: [summary, description, [organizerName, venue].filter(Boolean).join("，")]
          .filter((text) => text !== "")
          .map((text) => ({ text, href })),
        weight: (!waits && endsAt < dayStart) || cancelledAt !== null ? PAST_WEIGHT : 1,
      },
    );
  });

/** Exams and mock exams as /exams lists them; nothing of what they ask. */
export const examEntries = (sittings: readonly Pick<Sitting, "slug" | "title" | "mock">[]): Findable[] =>
  sittings.map(({ slug, title, mock }) =>
    findable(
      { kind: "exam", mock },
      { href: `/exams/${slug}`, title, names: [], passages: [], weight: mock ? MOCK_WEIGHT : 1 },
    ),
  );

/** Award cycles that were opened, by what everybody reads of them. */
export const awardEntries = (cycles: readonly Cycle[], now: number): Findable[] =>
  cycles.map((cycle) => {
    const href = `/awards/${cycle.slug}`;
    const texts = [cycle.introduction, cycle.approvalDocument, cycle.authority];
    return findable(
      { kind: "award", state: cycleState(cycle, now) },
      {
        href,
        title: cycle.title,
        names: [],
        passages: texts.filter((text) => text !== "").map((text) => ({ text, href })),
        weight: overSince(cycle) === null ? 1 : PAST_WEIGHT,
      },
    );
  });

/** Pages that people look for by name, with what is done there. */
const PAGES = {
  syllabus: "/syllabus",
  practice: "/practice",
  wrongAnswers: "/wrong-answers",
  exams: "/exams",
  verify: "/verify",
  directors: "/directors",
  notices: "/notices",
  honours: "/honours",
  certificates: "/me/certificates",
  hours: "/me/hours",
  duties: "/me/duties",
  nominations: "/me/nominations",
  notes: "/learn/notes",
  security: "/me/security",
  privacy: "/me/privacy",
} as const;

/** The site's own pages, in the language they are read in. */
export function pageEntries(locale: Locale): Findable[] {
  const t = translator(locale);
  return Object.entries(PAGES).map(([key, href]) => {
    const page = key as keyof typeof PAGES;
    return findable(
      { kind: "page" },
      {
        href,
        title: t(`search.pages.${page}.title`),
        names: [],
        weight: 1,
        passages: [{ text: t(`search.pages.${page}.text`), href }],
      },
    );
  });
}

/** The questions of the help page, in the language they are read in. */
export function helpEntries(locale: Locale): Findable[] {
  const t = translator(locale);
  return Object.keys(zhCN.public.help)
    .filter((key) => /^q\d+$/.test(key))
    .map((key) => {
      const href = `/help#${key}`;
      return findable(
        { kind: "help" },
        {
          href,
          title: t(`public.help.${key}` as TextKey),
          names: [],
          weight: 1,
          passages: [{ text: t(`public.help.${key.replace("q", "a")}` as TextKey), href }],
        },
      );
    });
}
