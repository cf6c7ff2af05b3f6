import type { AttendanceRow } from "~/flows/events/after/attendance-view.server";
import { useT } from "~/i18n/context";
import type { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { eventHref } from "../desk";
import { shownName } from "../shown-name";

export interface OnlineAbsenceProps {
  lines: readonly AttendanceRow[];
  event: { slug: string };
  refused: ReturnType<typeof told>;
}

/** Who takes part online and of whom nothing is said yet: who was there is typed in, who was not is ticked here. */
export function OnlineAbsence({ lines, event, refused }: OnlineAbsenceProps) {
  const t = useT();
  const unsaid = lines.filter(({ unchecked }) => unchecked);
  const others = unsaid.filter(({ own }) => !own);
  if (unsaid.length === 0) return null;
  const everyone = { value: "everyone", label: t("after.online.everyone") };
  return (
    <Section title={t("after.online.title")} id="online">
      <p>
        {t("after.online.lead")}
        <a href={eventHref(event, "/sheet")}>{t("after.online.sheet")}</a>
      </p>
      {others.length === 0 ? null : (
        <Form label={t("after.online.title")} {...refused}>
          <CheckboxGroup
            name="absent"
            label={t("after.online.who")}
            options={[
              ...others.map(({ registrationId, firm, ...one }) => ({
                value: registrationId,
                label: [shownName(t, one), firm].filter(Boolean).join(t("ui.comma")),
              })),
              ...(others.length > 1 ? [everyone] : []),
            ]}
          />
          <Button full="phone" variant="outlined">
            {t("after.online.act")}
          </Button>
        </Form>
      )}
      {others.length < unsaid.length ? <p className="note">{t("after.online.own")}</p> : null}
    </Section>
  );
}
