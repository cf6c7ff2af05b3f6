import { useT } from "~/i18n/context";
import { formatTime } from "~/kernel/instant-format";
import { HandIn } from "~/ui/exam/hand-in";
import { ItemGrid } from "~/ui/exam/item-grid";
import type { AttemptStateView, RoomView } from "./attempt-state";

/** The list of items in fives, and handing in. */
export function RoomSide({ state, view }: { state: AttemptStateView; view: RoomView }) {
  const t = useT();
  const answered = state.items.filter(({ response }) => response !== null).length;
  const marked = state.items.filter((item) => item.marked).length;
  const counts = t("exam.room.counts", { answered, open: state.items.length - answered, marked });
  const pageOf = (number: number) => Math.ceil(number / view.perPage);
  return (
    <>
      <ItemGrid
        title={t("exam.room.items")}
        counts={counts}
        submit={{ name: "go", form: "answers", value: (item) => String(pageOf(item.number)) }}
        items={state.items.map((item) => ({
          id: item.id,
          number: item.number,
          answered: item.response !== null,
          marked: item.marked,
          current: pageOf(item.number) === view.page && view.perPage === 1,
        }))}
      />
      <HandIn
        act={
          <button
            className="btn"
            data-variant="outlined"
            data-full="always"
            type="submit"
            form="answers"
            name="go"
            value="review"
            data-part="hand-in"
          >
            <span>{t("exam.room.handIn")}</span>
          </button>
        }
        note={
          <span data-slot="hand-in-note" aria-live="polite">
            {t("exam.room.handInNote", { time: formatTime(state.deadlineAt) })}
          </span>
        }
      />
    </>
  );
}
