import { DUTIES } from "@db/statuses";
import { DUTY_WORKS, writePick } from "~/domains/duties/duty-works";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { Select } from "~/ui/forms/select";

/** What counts under each duty that is hers, as one list: picking the work picks the duty. */
export function WorkPick({ name, label, duties }: { name: string; label: string; duties: readonly string[] }) {
  const t = useT();
  return (
    <Select
      name={name}
      label={label}
      placeholder={t("duties.record.pickPlaceholder")}
      options={DUTIES.filter((duty) => duties.includes(duty)).flatMap((duty) =>
        DUTY_WORKS[duty].map((work) => ({
          value: writePick({ duty, work }),
          label: t(`dutyWords.${duty}.${work}` as TextKey),
          group: t(`dutyWords.${duty}.name`),
        })),
      )}
    />
  );
}
