import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { readRoom } from "~/domains/assessment/read-room.server";
import { readRoomPlace } from "~/domains/assessment/room-address";
import { takePen } from "~/domains/assessment/take-pen.server";
import { requirePerson } from "~/http/guards.server";
import { Island } from "~/http/island";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatTime } from "~/kernel/instant-format";
import { useDemoBank } from "~/routes/demo-bank";
import { attemptState } from "~/routes/learner/room/attempt-state";
import { RoomItems } from "~/routes/learner/room/room-items";
import { RoomNotices } from "~/routes/learner/room/room-notices";
import { RoomSide } from "~/routes/learner/room/room-side";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Clock } from "~/ui/exam/clock";
import { ExamBar } from "~/ui/exam/exam-bar";
import { ExamLayout } from "~/ui/exam/exam-layout";
import { SavedMark } from "~/ui/exam/saved-mark";
import { PageShell } from "~/ui/shell/page-shell";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const person = requirePerson(args);
  const { now, locale } = args.context;
  const id = args.params.attempt ?? "";
  let room = await readRoom(person, id, now);
  if (!("over" in room) && room.penFree) {
    await takePen(person, id, "free");
    room = await readRoom(person, id, now);
  }
  if ("over" in room) throw redirect(`/attempts/${id}/report`);
  const { pathname, search, searchParams } = new URL(args.request.url);
  const { all, unsaved, typed, ...asked } = readRoomPlace(searchParams);
  const perPage = all ? room.items.length : room.sitting.itemsPerPage;
  const pages = Math.ceil(room.items.length / perPage);
  const page = Math.min(pages, asked.page);
  const title = titleOf(locale, room.sitting.title);
  return show(args.context, {
    title,
    state: attemptState(translator(locale), person, room, { page, perPage, now }),
    view: { page, pages, perPage, all, unsaved, typed: Object.fromEntries(typed), here: pathname + search },
    exam: { title: room.sitting.title, mock: room.sitting.mock },
  });
}

/** `<` can not end the script element from inside its JSON. */
const safeJson = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");

export default function ExamRoom() {
  const t = useT();
  const { state, view, exam } = useView<typeof loader>();
  const isDemoBank = useDemoBank();
  const lastSaved = state.items.reduce<{ number: number; savedAt: number } | null>(
    (last, { number, savedAt }) => (savedAt !== null && savedAt > (last?.savedAt ?? 0) ? { number, savedAt } : last),
    null,
  );
  return (
    <PageShell
      header={
        <ExamBar
          title={isDemoBank(exam) ? t("exam.demoBank.of", { exam: exam.title }) : exam.title}
          saved={
            <SavedMark
              state={lastSaved ? "saved" : "none"}
              detail={
                lastSaved
                  ? state.texts.savedDetail
                      .replace("{number}", String(lastSaved.number))
                      .replace("{time}", formatTime(lastSaved.savedAt, true))
                  : undefined
              }
            />
          }
          clock={<Clock remainingMs={state.remainingMs} nowMs={state.now} />}
          notice={
            <RoomNotices
              attempt={state.attempt}
              readOnly={state.readOnly}
              unsaved={view.unsaved}
              kept={Object.keys(view.typed).length > 0}
              here={view.here}
              login={state.addresses.login}
            />
          }
        />
      }
    >
      <div
        data-island="exam-room"
        data-attempt={state.attempt}
        data-page={view.page}
        data-read-only={state.readOnly ? "" : undefined}
      >
        <ExamLayout side={<RoomSide state={state} view={view} />}>
          {/* Without autocomplete no browser fills in choices of an earlier visit, which would then be sent as hers. */}
          <form
            id="answers"
            data-part="answers"
            method="post"
            // Its page stands in the address too, for the way back from the page of an error.
            action={`/attempts/${state.attempt}/responses?page=${view.page}${view.all ? "&view=all" : ""}`}
            autoComplete="off"
          >
            {/* What Enter presses in a form is its first button. */}
            <button type="submit" name="go" value="save" hidden />
            <input type="hidden" name="pen" value={state.pen ?? ""} />
            <input type="hidden" name="page" value={view.page} />
            {view.all ? <input type="hidden" name="view" value="all" /> : null}
            <noscript>
              <p className="note">{t("exam.room.noScript")}</p>
            </noscript>
            <RoomItems state={state} view={view} />
          </form>
        </ExamLayout>
      </div>
      <script
        type="application/json"
        id="attempt-state"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose `<` are escaped
        dangerouslySetInnerHTML={{ __html: safeJson(state) }}
      />
      <Island name="exam-room" />
    </PageShell>
  );
}
