import { useActionData, useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DutyFrame } from "./duty-frame";
import type { withdrawalView } from "./work-withdrawal.server";

/** Asks once why a check, an order or a training is taken back. */
export function WorkWithdrawalPage() {
  const t = useT();
  const { seat, about, here } = useLoaderData<typeof withdrawalView>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <DutyFrame seat={seat} crumbs={[{ label: about, href: here }, { label: t("duties.work.withdraw") }]}>
      <PageHeading title={t("duties.work.withdraw")} above={about} lead={t("duties.work.withdrawLead")} />
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("duties.work.reason")}
          hint={t("duties.work.reasonHint")}
          rows={3}
          maxLength={500}
        />
        <ActRow>
          <Button full="phone">{t("duties.work.withdrawAct")}</Button>
          <a href={here}>{t("duties.cancel")}</a>
        </ActRow>
      </Form>
    </DutyFrame>
  );
}

/** The way to it on the page of what was noted, or why it has to stay; nothing where it is not hers to take back. */
export function WithdrawalWay({ here, verdict }: { here: string; verdict: Verdict | null }) {
  const t = useT();
  if (verdict === null) return null;
  return (
    <Section title={t("duties.work.wrong")}>
      {verdict.ok ? (
        <p>
          <LinkButton variant="outlined" href={`${here}/withdrawal`}>
            {t("duties.work.withdraw")}
          </LinkButton>
        </p>
      ) : (
        <p>{reasonText(t, verdict)}</p>
      )}
    </Section>
  );
}
