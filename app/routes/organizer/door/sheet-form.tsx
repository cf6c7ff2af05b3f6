import { useLocale, useT } from "~/i18n/context";
import { formatInstant, formatIsoDay, formatTime } from "~/kernel/instant-format";
import type { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import type { SheetView } from "./sheet-view.server";

/** Times once for all, then a box a person, then who was written in by hand. */
export function SheetForm({ view, refused }: { view: SheetView; refused: ReturnType<typeof told> }) {
  const t = useT();
  const locale = useLocale();
  const { sessions, people, from, opened, days } = view;
  return (
    <Form {...refused}>
      <HiddenField name="opened" value={String(opened)} />
      {sessions.length === 0 ? null : (
        <Select
          name="session"
          label={t("checkIn.sheet.session")}
          options={[
            { value: "", label: t("checkIn.sheet.wholeEvent") },
            ...sessions.map(({ id, title, startsAt }) => ({
              value: id,
              label: t("checkIn.desks.session", { title, time: formatInstant(startsAt, locale, true) }),
            })),
          ]}
        />
      )}
      {days.length === 0 ? null : (
        <Select
          name="day"
          label={t("checkIn.sheet.day")}
          hint={sessions.length > 0 ? t("checkIn.sheet.dayHint") : undefined}
          placeholder={t("checkIn.sheet.chooseDay")}
          options={days.map((day) => ({ value: day, label: formatIsoDay(day, locale) }))}
        />
      )}
      <FieldGrid>
        <TextField
          name="from"
          label={t("checkIn.sheet.from")}
          hint={t("checkIn.sheet.fromHint")}
          value={from}
          width="short"
        />
        <TextField name="to" label={t("checkIn.sheet.to")} hint={t("checkIn.sheet.toHint")} optional width="short" />
      </FieldGrid>
      {people.length === 0 ? (
        <p>{t("checkIn.sheet.noPeople")}</p>
      ) : (
        <CheckboxGroup
          name="people"
          label={t("checkIn.sheet.who")}
          optional
          options={people
            .filter(({ own }) => !own)
            .map(({ registration, name, firm, arrivedAt }) => ({
              value: registration,
              label: [name, firm].filter(Boolean).join(t("ui.comma")),
              ...(arrivedAt !== null && { hint: t("checkIn.sheet.already", { time: formatTime(arrivedAt) }) }),
            }))}
        />
      )}
      {people.some(({ own }) => own) ? <p className="note">{t("checkIn.sheet.own")}</p> : null}
      <TextArea name="added" label={t("checkIn.sheet.add")} hint={t("checkIn.sheet.addHint")} optional rows={4} />
      <Button full="phone">{t("checkIn.sheet.save")}</Button>
    </Form>
  );
}
