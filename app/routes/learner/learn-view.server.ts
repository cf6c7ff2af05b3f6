import { continueAddress, courseAddress } from "~/domains/courses/lesson-address";
import type { CourseView } from "~/domains/courses/read-lesson.server";
import { type HourSource, inHours } from "~/domains/hours/hour-totals";
import type { SignedIn } from "~/domains/people/visitor";
import { type LearningOverview, readLearningOverview } from "~/flows/learning/learning-overview.server";
import { type Locale, translator } from "~/i18n/translate";
import { formatDay, formatTime, isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { type CertificateView, viewOf } from "~/routes/certificate-view.server";
import { type WaitsView, waitsView } from "./waits-view";

/** What the band offers: going on where she stopped, the first course, or another look at what is done. */
export type GoOnView =
  | {
      kind: "go-on";
      href: string;
      /** 昨天21:40; null when nothing was read yet. */
      when: string | null;
      lesson: { number: number; title: string };
      stopped: { checkNumber?: number; title?: string } | null;
      minutesLeft: number;
      course: { title: string; done: number; total: number };
    }
  | { kind: "start"; slug: string; title: string; lessons: number; minutes: number }
  | { kind: "done"; title: string; href: string };

export interface YearHoursView {
  year: string;
  hours: number;
  minutes: number;
  bySource: { source: HourSource; hours: number }[];
}
export interface LearnView {
  /** 演示学员甲，示例机械有限公司 */
  who: string;
  goOn: GoOnView | null;
  waits: WaitsView;
  /** Courses begun, whose items can be practised. */
  practice: { slug: string; title: string }[];
  hours: YearHoursView;
  certificates: CertificateView[];
  offices: LearningOverview["offices"];
}

export async function learnView(who: SignedIn, now: number, locale: Locale): Promise<LearnView> {
  const overview = await readLearningOverview(who, now);
  const { employer, waits, begun, year, hours, hourMinutes, certificates, offices } = overview;
  return {
    who: employer ? `${who.name}${locale === "en" ? ", " : "，"}${employer}` : who.name,
    goOn: goOnView(overview, now, locale),
    waits: waitsView(waits, now, locale),
    practice: begun.map(({ course: { slug, title } }) => ({ slug, title })),
    hours: {
      year,
      hours: inHours(hours?.minutes ?? 0, hourMinutes),
      minutes: hours?.minutes ?? 0,
      bySource: (hours?.bySource ?? []).map(({ source, minutes }) => ({
        source,
        hours: inHours(minutes, hourMinutes),
      })),
    },
    certificates: certificates.map((certificate) => viewOf(certificate, now)),
    offices,
  };
}

function goOnView({ begun, first }: LearningOverview, now: number, locale: Locale): GoOnView | null {
  const open = begun.find(({ progress }) => progress.next !== null);
  if (open) return goOnWith(open, now, locale);
  if (first)
    return {
      kind: "start",
      slug: first.slug,
      title: first.title,
      lessons: first.lessons.length,
      minutes: first.minutes,
    };
  const [done] = begun;
  return done ? { kind: "done", title: done.course.title, href: courseAddress(done.course.slug) } : null;
}

function goOnWith({ course, progress }: CourseView, now: number, locale: Locale): GoOnView | null {
  const { next, done, lessons } = progress;
  if (!next) return null;
  const { place, updatedAt, number, title, minutesLeft } = next;
  return {
    kind: "go-on",
    href: continueAddress(course.slug, progress),
    when: updatedAt === null ? null : whenText(updatedAt, now, locale),
    lesson: { number, title },
    stopped: place && {
      ...(place.checkNumber !== undefined && { checkNumber: place.checkNumber }),
      ...(place.title !== undefined && { title: place.title }),
    },
    minutesLeft,
    course: { title: course.title, done, total: lessons.length },
  };
}

/** 今天21:40, 昨天21:40, 11月3日 21:40. */
function whenText(at: number, now: number, locale: Locale): string {
  const t = translator(locale);
  const time = formatTime(at);
  if (isoDayOf(at) === isoDayOf(now)) return t("courses.learn.today", { time });
  if (isoDayOf(at) === isoDayOf(now - DAY_MS)) return t("courses.learn.yesterday", { time });
  return `${formatDay(at, locale, { short: true })} ${time}`;
}
