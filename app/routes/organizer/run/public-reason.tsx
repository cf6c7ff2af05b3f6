import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedButtons, type AskedButtonsProps } from "./asked-event";

/** The form that asks why, in words that everybody reads. */
export function PublicReason({ refused, ...buttons }: AskedButtonsProps & { refused: unknown }) {
  const t = useT();
  return (
    <Form {...told(t, refused)}>
      <TextArea name="reason" label={t("organizer.reason.label")} hint={t("organizer.reason.publicHint")} />
      <AskedButtons {...buttons} />
    </Form>
  );
}
