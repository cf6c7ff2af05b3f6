import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { ItemHead } from "~/ui/exam/item-head";
import { ChoiceList } from "~/ui/forms/choice-list";
import { Icon } from "~/ui/show/icon";
import type { AttemptStateView, RoomView } from "./attempt-state";

/** The items of the page with their choices, and the way on. */
export function RoomItems({ state, view }: { state: AttemptStateView; view: RoomView }) {
  const t = useT();
  const from = (view.page - 1) * view.perPage;
  return (
    <>
      {state.items.slice(from, from + view.perPage).map((item) => (
        <section
          key={item.id}
          data-part="item"
          data-item={item.id}
          data-number={item.number}
          id={`item-${item.number}`}
        >
          <input type="hidden" name={`revision.${item.id}`} value={item.revision} />
          <ItemHead
            place={
              <span data-slot="place">{t("exam.room.place", { number: item.number, total: state.items.length })}</span>
            }
            mark={
              <button
                className="btn"
                data-variant="link"
                type="submit"
                name="go"
                value={`mark.${item.id}`}
                data-part="mark"
                data-item={item.id}
                aria-pressed={item.marked}
              >
                <Icon name="flag" />
                <span data-slot="mark">{t(item.marked ? "exam.room.unmark" : "exam.room.mark")}</span>
              </button>
            }
            stem={<span data-slot="stem">{item.stem}</span>}
            rule={<span data-slot="rule">{item.rule}</span>}
          />
          <ChoiceList
            kind={item.kind === "multiple" ? "multiple" : "single"}
            name={`response.${item.id}`}
            choices={item.choices}
            chosen={view.typed[item.id] ?? item.response?.choices ?? []}
            legend={item.stem}
            legendHidden
            disabled={state.readOnly}
            data-item={item.id}
          />
        </section>
      ))}
      <ActRow align="pair">
        <button
          className="btn"
          data-variant="quiet"
          type="submit"
          name="go"
          value="prev"
          data-part="previous"
          disabled={view.page <= 1}
        >
          <span>{t("exam.room.previous")}</span>
        </button>
        <button
          className="btn"
          data-variant="filled"
          type="submit"
          name="go"
          value="next"
          data-part="next"
          disabled={view.page >= view.pages}
        >
          <span>{t("exam.room.next")}</span>
        </button>
      </ActRow>
      <p>
        <Button variant="link" name="go" value="save" data-part="save">
          {t("exam.room.save")}
        </Button>
      </p>
    </>
  );
}
