import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { usualMinutes } from "~/domains/form-times/form-times";
import { timesOf } from "~/domains/form-times/form-times.store.server";
import { type Locale, translator } from "~/i18n/translate";
import { showNotice } from "./notice-view.server";

/** A notice with what its page says besides: how long it takes people to object. @throws NotFound */
export async function showNoticePage(
  cycle: Cycle,
  number: number | null,
  { locale, now }: { locale: Locale; now: number },
) {
  const [notice, times] = await Promise.all([showNotice(cycle, number, { locale, now }), timesOf(db, "objection")]);
  const heading = translator(locale)("notices.page.heading", { title: cycle.title });
  return { notice, heading, minutes: usualMinutes(times) };
}
export type NoticePageView = Awaited<ReturnType<typeof showNoticePage>>;
