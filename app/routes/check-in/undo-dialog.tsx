import { UNDO_SIGNS } from "~/domains/events/check-in/scan-limits";
import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";

/** Asks on the page itself why a scan is taken back, so that it can be done without a network; the page of its own does without JavaScript. */
export function UndoDialog() {
  const t = useT();
  return (
    <dialog className="door-dialog" data-part="undo" aria-labelledby="undo-title">
      <Form data-island="door-undo">
        <h2 id="undo-title" data-slot="title">
          {t("checkIn.desk.undo")}
        </h2>
        <p>{t("checkIn.desk.undoLead")}</p>
        <TextField name="reason" label={t("checkIn.desk.undoWhy")} maxLength={UNDO_SIGNS} autoComplete="off" />
        <ActRow>
          <Button variant="danger">{t("checkIn.desk.undoAct")}</Button>
          <Button variant="link" type="button" data-part="leave">
            {t("checkIn.desk.back")}
          </Button>
        </ActRow>
      </Form>
    </dialog>
  );
}
