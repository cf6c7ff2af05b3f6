import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextField } from "~/ui/forms/text-field";
import type { JobLine } from "./job-list";

export interface JobFormProps {
  /** The job that is changed, or what is known of a new one. */
  job: Partial<JobLine>;
  refused?: unknown;
}

/** One job: where, as what, from when to when. */
export function JobForm({ job, refused }: JobFormProps) {
  const t = useT();
  return (
    <Form {...told(t, refused)}>
      <TextField
        name="employer"
        label={t("appointments.employment.employer")}
        value={job.employerName ?? ""}
        autoComplete="organization"
        maxLength={100}
      />
      <TextField
        name="post"
        label={t("appointments.employment.post")}
        hint={t("appointments.employment.postHint")}
        value={job.post ?? ""}
        maxLength={60}
      />
      <RadioGroup
        name="standardsWork"
        label={t("appointments.employment.standardsWork")}
        hint={t("appointments.employment.standardsWorkHint")}
        options={[
          { value: "yes", label: t("appointments.employment.yes") },
          { value: "no", label: t("appointments.employment.no") },
        ]}
        {...(job.standardsWork !== undefined && { value: job.standardsWork ? "yes" : "no" })}
        inline
      />
      <DateField name="from" label={t("appointments.employment.from")} value={job.from ?? ""} example="2020-03-01" />
      <DateField
        name="to"
        label={t("appointments.employment.to")}
        hint={t("appointments.employment.toHint")}
        value={job.to ?? ""}
        example="2023-02-28"
        optional
      />
      <Button full="phone">{t("appointments.employment.save")}</Button>
    </Form>
  );
}
