import { db } from "@db/client.server";
import type { DeskPlace } from "~/domains/events/check-in/desk.store.server";
import { deskCounts } from "~/domains/events/check-in/desk-counts.server";
import { deskList, type ListedPerson } from "~/domains/events/check-in/desk-list.server";
import { copyUntil, isWithheld } from "~/domains/events/check-in/device-copy";
import { findOnList } from "~/domains/events/check-in/find-on-list";
import { isOtherDay } from "~/domains/events/check-in/runs";
import { type SeenScan, scansById, scansOfDesk } from "~/domains/events/check-in/seen-scans.server";
import type { RequestContext } from "~/http/context";
import { translator } from "~/i18n/translate";
import { doorTexts } from "./door-texts";

const SCANS_SHOWN = 30;
const FOUND_SHOWN = 12;

export type Panel = "code" | "find" | "walk-in";

/** What the door's page shows. Its bare form (`bare`) holds nobody: it is what a device keeps to open the page without a network. */
export async function doorView(
  context: RequestContext,
  place: DeskPlace,
  { url, panel, bare = false }: { url: URL; panel?: Panel; bare?: boolean },
) {
  const { locale, now } = context;
  const t = translator(locale);
  const { desk, event, session } = place;
  const q = bare ? "" : (url.searchParams.get("q") ?? "").slice(0, 60);
  const shownId = bare ? null : url.searchParams.get("scan");
  const [counts, scans, found, [shown]] = await Promise.all([
    deskCounts(db, place),
    bare ? [] : scansOfDesk(db, desk.id, SCANS_SHOWN),
    q === "" ? [] : deskList(db, place).then((people) => findOnList(people, q, FOUND_SHOWN)),
    shownId === null ? [] : scansById(db, event.id, [shownId]),
  ]);
  const heading = t("checkIn.desk.heading", { desk: desk.name, place: session?.title ?? t("checkIn.desk.door") });
  return {
    locale,
    heading,
    q,
    counts,
    scans: scans as SeenScan[],
    found: found as ListedPerson[],
    shown: (shown ?? null) as SeenScan | null,
    panel: panel ?? (q === "" ? "code" : "find"),
    direction: url.searchParams.get("direction") === "out" ? ("out" as const) : ("in" as const),
    closedAt: desk.closedAt,
    event: { slug: event.slug, title: event.title, startsAt: event.startsAt },
    otherDay: isOtherDay(session ?? event, now),
    /** For the island: nothing in it is about anybody but who stands at the desk. */
    state: {
      person: context.visitor.signedIn ? context.visitor.personId : "",
      desk: desk.id,
      event: event.id,
      eventSlug: event.slug,
      session: desk.sessionId,
      name: desk.name,
      locale,
      now,
      closed: desk.closedAt !== null,
      purgeAt: copyUntil(event, now),
      ownSeats: session?.ownSeats === true,
      withheld: isWithheld(event, now),
      span: { startsAt: (session ?? event).startsAt, endsAt: (session ?? event).endsAt },
      texts: doorTexts(t),
    },
  };
}

export type DoorView = Awaited<ReturnType<typeof doorView>>;
