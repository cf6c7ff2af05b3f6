import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import type { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { TextArea } from "~/ui/forms/text-area";
import { Callout } from "~/ui/show/callout";

export interface AskOnceProps {
  /** Whether it may be done at all; a refusal is told instead of the form. */
  verdict: Verdict;
  back: string;
  /** The verb on the button. */
  act: string;
  danger?: boolean;
  /** Under the reason: who will see it; other administrators unless said. */
  hint?: string;
  /** What the page was shown with, where an act goes by it. */
  stand?: string;
  refused: ReturnType<typeof told>;
}

/** Asks for the reason of an act and does it, or says why it cannot be done. */
export function AskOnce({ verdict, back, act, danger, hint, stand, refused }: AskOnceProps) {
  const t = useT();
  if (!verdict.ok)
    return (
      <>
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
        <p>
          <LinkButton href={back} variant="outlined">
            {t("staff.admin.cancel")}
          </LinkButton>
        </p>
      </>
    );
  return (
    <Form {...refused}>
      {stand === undefined ? null : <HiddenField name="stand" value={stand} />}
      <TextArea name="reason" label={t("staff.admin.reason")} hint={hint ?? t("staff.admin.reasonHint")} />
      <ActRow>
        <Button variant={danger ? "danger" : "filled"} full="phone">
          {act}
        </Button>
        <a href={back}>{t("staff.admin.cancel")}</a>
      </ActRow>
    </Form>
  );
}
