import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import type { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextField } from "~/ui/forms/text-field";

export interface OpenDeskFormProps {
  sessions: readonly { id: string; title: string; startsAt: number }[];
  refused: ReturnType<typeof told>;
}

/** Opens a desk: what it is called, and where it stands. */
export function OpenDeskForm({ sessions, refused }: OpenDeskFormProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <Form {...refused}>
      <TextField name="name" label={t("checkIn.desks.name")} hint={t("checkIn.desks.nameHint")} maxLength={30} />
      <RadioGroup
        name="where"
        label={t("checkIn.desks.where")}
        value="door"
        options={[
          { value: "door", label: t("checkIn.desks.whereDoor") },
          ...sessions.map(({ id, title, startsAt }) => ({
            value: id,
            label: t("checkIn.desks.session", { title, time: formatInstant(startsAt, locale, true) }),
          })),
        ]}
      />
      <Button full="phone">{t("checkIn.desks.act")}</Button>
    </Form>
  );
}
