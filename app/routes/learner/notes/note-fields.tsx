import { MOST_SIGNS } from "~/domains/notes/note-form";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { Callout } from "~/ui/show/callout";

export interface NoteFieldsProps {
  /** What is saved now, and what it is known by. */
  note: string | null;
  seen: string;
  back: string;
  refused?: unknown;
}

/** A note's form. Where it was changed meanwhile, what is saved now stands beside what was typed. */
export function NoteFields({ note, seen, back, refused }: NoteFieldsProps) {
  const t = useT();
  const form = told(t, refused);
  const typed = form.values?.note;
  const elsewhere = typed !== undefined && typed !== note && form.values?.seen !== seen && note !== null;
  return (
    <Form {...form}>
      {elsewhere ? (
        <Callout tone="gamboge" title={t("notes.form.elsewhere")}>
          <p className="own-note-text">{note}</p>
        </Callout>
      ) : null}
      <input type="hidden" name="seen" value={seen} />
      <TextArea
        name="note"
        label={t("notes.form.note")}
        hint={t("notes.form.hint", { most: MOST_SIGNS })}
        rows={8}
        value={note ?? ""}
      />
      <ActRow>
        <Button full="phone">{t("notes.form.save")}</Button>
        <a href={back}>{t("notes.form.cancel")}</a>
      </ActRow>
    </Form>
  );
}
