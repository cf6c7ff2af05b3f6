import type { ReactNode } from "react";
import { LONGEST, MOST_TASKS, taskField } from "~/domains/events/after/minutes-forms";
import type { MinutesPage } from "~/flows/events/after/minutes-page.server";
import { useT } from "~/i18n/context";
import type { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { each } from "~/ui/each";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { eventHref } from "../desk";

/** Rows for tasks that are not written yet. */
const EMPTY_ROWS = 3;

export interface MinutesFormProps {
  view: Pick<MinutesPage, "event" | "minutes" | "stand" | "decisions" | "tasks">;
  time: FormTime;
  refused: ReturnType<typeof told>;
  /** Saving is the act of the page; where they can be published, that is. */
  filled: boolean;
  /** Above the fields: what somebody else saved meanwhile. */
  children?: ReactNode;
}

/** The minutes as one form that is saved as a whole: text, summary, decisions one a line, tasks one a row. */
export function MinutesForm({ view, time, refused, filled, children }: MinutesFormProps) {
  const t = useT();
  const { event, minutes, stand, decisions, tasks } = view;
  const sent = refused.values as Record<string, string | string[]> | undefined;
  const typedRows = Object.keys(sent ?? {}).filter((name) => /^task\.\d+\.text$/.test(name)).length;
  const rows = Math.min(MOST_TASKS, Math.max(tasks.length + EMPTY_ROWS, typedRows));
  return (
    <Form time={time} encType="multipart/form-data" {...refused}>
      {children}
      <input type="hidden" name="stand" value={stand} />
      <TextArea
        name="text"
        label={t("after.minutes.text")}
        hint={t("after.minutes.textHint", { max: LONGEST.text })}
        rows={12}
        value={minutes?.text ?? ""}
      />
      <TextArea
        name="summary"
        label={t("after.minutes.summary")}
        hint={t("after.minutes.summaryHint", { max: LONGEST.summary })}
        rows={4}
        value={minutes?.summary ?? ""}
      />
      <TextArea
        name="decisions"
        label={t("after.minutes.decisions")}
        hint={t("after.minutes.decisionsHint")}
        rows={4}
        value={decisions.join("\n")}
        optional
      />
      <fieldset className="field">
        <legend className="label">{t("after.minutes.tasks")}</legend>
        <p className="hint">{t("after.minutes.tasksHint")}</p>
        {each(Array.from({ length: rows }), (_, row) => (
          <TaskRow row={row} task={tasks[row]} />
        ))}
      </fieldset>
      <ActRow>
        <Button variant={filled ? "filled" : "outlined"} full="phone">
          {t("after.minutes.save")}
        </Button>
        <a href={eventHref(event)}>{t("organizer.cancel")}</a>
      </ActRow>
    </Form>
  );
}

/** A component, so that rows that may stay empty are no fields to the count of the form. */
function TaskRow({ row, task }: { row: number; task: MinutesPage["tasks"][number] | undefined }) {
  const t = useT();
  return (
    <FieldGrid>
      {task ? <input type="hidden" name={taskField(row, "id")} value={task.id} /> : null}
      <TextField
        name={taskField(row, "text")}
        label={t("after.minutes.task", { n: row + 1 })}
        value={task?.text ?? ""}
      />
      <TextField name={taskField(row, "owner")} label={t("after.minutes.owner")} value={task?.owner ?? ""} />
      <TextField
        name={taskField(row, "due")}
        label={t("after.minutes.due")}
        value={task?.dueOn ?? ""}
        inputMode="numeric"
      />
    </FieldGrid>
  );
}
