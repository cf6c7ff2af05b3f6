import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { canObject } from "~/domains/awards/notice/objection";
import { readObjectorMonths } from "~/domains/awards/notice/objector-months.server";
import type { Locale } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { cycleNames } from "../../cycle/cycle-names.server";
import { shownLine } from "../shown/notice-view.server";

/** What whoever objects chooses from: the list that stands, and whether she is in time. @throws NotFound where nothing was published */
export async function objectionPage(cycle: Cycle, { locale, now }: { locale: Locale; now: number }) {
  const [notice, names, months] = await Promise.all([
    standingNotice(db, cycle.id),
    cycleNames(locale),
    readObjectorMonths(db),
  ]);
  if (!notice) throw new NotFound("public notice");
  return {
    cycle: { slug: cycle.slug, title: cycle.title, contact: cycle.contact },
    endsAt: notice.endsAt ?? 0,
    /** For how long it is kept who objected. */
    months,
    verdict: canObject(notice, now),
    people: (notice.list ?? []).flatMap((line, i) => {
      const { name, employer, erased } = shownLine(line, cycle, names);
      return erased ? [] : [{ alias: line.nomination, place: i + 1, name, employer }];
    }),
  };
}
export type ObjectionPage = Awaited<ReturnType<typeof objectionPage>>;
