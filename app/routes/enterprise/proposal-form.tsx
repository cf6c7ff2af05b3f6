import { DUTIES } from "@db/statuses";
import { BY_ACCOUNT } from "~/domains/appointments/appointment";
import type { Colleague } from "~/flows/appointments/list-colleagues.server";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";

/** The guidance says that a director's duties should hold these seven （六）; the eighth is what a firm adds, if it does. */
const ASKED_OF_ALL = DUTIES.filter((duty) => duty !== "other");

export interface ProposalFormProps {
  colleagues: readonly Colleague[];
  /** There are colleagues that the list has no room for. */
  more: boolean;
  today: string;
  time: FormTime;
  refused?: unknown;
}

/** Whom the firm appoints, for what and for how long; filled with what is usual. */
export function ProposalForm({ colleagues, more, today, time, refused }: ProposalFormProps) {
  const t = useT();
  const byAccount = {
    value: BY_ACCOUNT,
    label: t("appointments.propose.byAccount"),
    hint: t("appointments.propose.byAccountHint"),
  };
  return (
    <Form time={time} {...told(t, refused)}>
      <RadioGroup
        name="whom"
        label={t("appointments.propose.whom")}
        hint={
          colleagues.length === 0
            ? t("appointments.propose.none")
            : more
              ? t("appointments.propose.more", { count: colleagues.length })
              : undefined
        }
        options={[
          ...colleagues.map(({ id, name, account }) => ({ value: id, label: `${name}（${account}）` })),
          byAccount,
        ]}
        {...(colleagues.length === 0 && { value: BY_ACCOUNT })}
      />
      <TextField
        name="account"
        label={t("appointments.propose.account")}
        hint={t("appointments.propose.accountHint")}
        autoComplete="off"
        maxLength={254}
      />
      <TextField
        name="name"
        label={t("appointments.propose.name")}
        hint={t("appointments.propose.nameHint")}
        autoComplete="off"
        maxLength={80}
      />
      <DateField
        name="from"
        label={t("appointments.propose.from")}
        hint={t("appointments.propose.fromHint")}
        value={today}
        example={today}
      />
      <DateField
        name="to"
        label={t("appointments.propose.to")}
        hint={t("appointments.propose.toHint")}
        example={`${Number(today.slice(0, 4)) + 3}-12-31`}
        optional
      />
      <CheckboxGroup
        name="duties"
        label={t("appointments.propose.duties")}
        hint={t("appointments.propose.dutiesHint")}
        options={DUTIES.map((duty) => ({ value: duty, label: t(`appointments.duty.${duty}`) }))}
        values={ASKED_OF_ALL}
      />
      <TextField
        name="otherDuties"
        label={t("appointments.propose.otherDuties")}
        hint={t("appointments.propose.otherDutiesHint")}
        optional
        maxLength={300}
      />
      <TextArea
        name="authority"
        label={t("appointments.propose.authority")}
        hint={t("appointments.propose.authorityHint")}
        rows={2}
        maxLength={300}
      />
      <TextArea
        name="statement"
        label={t("appointments.propose.statement")}
        hint={t("appointments.propose.statementHint")}
        rows={2}
        maxLength={300}
      />
      <TextArea
        name="shortfall"
        label={t("appointments.propose.shortfall")}
        hint={t("appointments.propose.shortfallHint")}
        optional
        rows={2}
        maxLength={300}
      />
      <Button full="phone">{t("appointments.propose.act")}</Button>
    </Form>
  );
}
