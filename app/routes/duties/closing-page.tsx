import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { DutyFrame, type SeatView } from "./duty-frame";

export interface ClosingPageProps {
  seat: SeatView;
  check: { id: string; subject: string };
  /** A finding put right, or the whole check closed. */
  what: "fix" | "close";
  about: string;
  time: FormTime;
  refused?: unknown;
}

/** One sentence that ends a finding or a check. */
export function ClosingPage({ seat, check, what, about, time, refused }: ClosingPageProps) {
  const t = useT();
  const here = `${seat.base}/checks/${check.id}`;
  return (
    <DutyFrame seat={seat} crumbs={[{ label: check.subject, href: here }, { label: t(`duties.checks.${what}`) }]}>
      <PageHeading title={t(`duties.checks.${what}`)} lead={about} />
      <Form time={time} {...told(t, refused)}>
        <TextArea
          name={what === "fix" ? "closing" : "conclusion"}
          label={t(`duties.checks.${what}Label`)}
          hint={t(`duties.checks.${what}Hint`)}
          rows={3}
          maxLength={300}
        />
        <ActRow>
          <Button full="phone">{t(`duties.checks.${what}Act`)}</Button>
          <a href={here}>{t("duties.cancel")}</a>
        </ActRow>
      </Form>
    </DutyFrame>
  );
}
