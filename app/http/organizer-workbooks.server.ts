import type { IncomingMessage, ServerResponse } from "node:http";
import { db } from "@db/client.server";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { writeWorkbook, XLSX } from "~/domains/files/write-workbook";
import { readVisitor } from "~/domains/people/session.server";
import {
  answerText,
  askedQuestions,
  readRegistrationFilter,
  registrationList,
} from "~/flows/events/seats/registrations-view.server";
import { type Locale, translator } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { formatInstant } from "~/kernel/instant-format";
import { attachment } from "./attachment";
import { decodedPart } from "./decoded-part";
import { organizerOf } from "./guards.server";
import { readLocale } from "./make-context.server";
import { plainRoute } from "./plain-route";

/** The list of an event's registrations as a workbook, as it is narrowed in the address; contacts are not in it. */
export const registrationsWorkbook = plainRoute(
  "GET, HEAD",
  /^\/organizer\/events\/([^/]+)\/registrations\.xlsx$/,
  async (request: IncomingMessage, response: ServerResponse, slug = "") => {
    const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
    if (setCookie) response.appendHeader("Set-Cookie", setCookie);
    if (!visitor.signedIn) {
      response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(request.url ?? "/")}` });
      response.end();
      return undefined;
    }
    const by = organizerOf(visitor);
    const event = by && (await getOwnedEvent(db, by, decodedPart(slug)).catch(orNull));
    if (!event) return "elsewhere";
    const bytes = await sheetOf(event, request, readLocale(request.headers.cookie));
    response.writeHead(200, {
      "Content-Type": XLSX,
      "Content-Disposition": attachment(`${event.title}.xlsx`, "registrations.xlsx"),
      "Content-Length": bytes.length,
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
    return undefined;
  },
);

const orNull = (error: unknown): null => {
  if (error instanceof NotFound) return null;
  throw error;
};

async function sheetOf(
  event: Awaited<ReturnType<typeof getOwnedEvent>>,
  request: IncomingMessage,
  locale: Locale,
): Promise<Buffer> {
  const t = translator(locale);
  const filter = readRegistrationFilter(new URL(request.url ?? "/", "http://x").searchParams);
  const [people, questions] = [await registrationList(event, filter), await askedQuestions(event.id)];
  const words = { yes: t("organizer.registration.yes"), no: t("organizer.registration.no"), join: t("ui.listApart") };
  const head = [
    t("organizer.registrations.columnPlace"),
    t("organizer.registrations.columnName"),
    t("organizer.registrations.columnFirm"),
    t("organizer.registrations.columnState"),
    t("organizer.registrations.columnAttendance"),
    t("organizer.registrations.columnOutcome"),
    t("organizer.registrations.columnAt"),
    t("organizer.registrations.columnSession"),
    t("organizer.registrations.photos"),
    ...questions.map(({ label }) => label),
  ];
  const rows = people.map((one) => [
    String(one.place),
    one.name ?? t("organizer.registrations.erased"),
    one.firm ?? "",
    t(`organizer.registrations.states.${one.state}`),
    t(`organizer.registrations.attendance.${one.attendance}`),
    one.outcome === null ? "" : t(`organizer.registrations.outcomes.${one.outcome}`),
    formatInstant(one.appliedAt, locale),
    one.sessions.join(t("ui.listApart")),
    one.photos ? words.yes : words.no,
    ...questions.map(({ id, kind }) => answerText(one.answers[id], kind, words)),
  ]);
  const widths = [8, 12, 30, 12, 10, 10, 26, 24, 10, ...questions.map(() => 30)];
  return writeWorkbook({ name: t("organizer.registrations.sheet"), head, rows, widths });
}
