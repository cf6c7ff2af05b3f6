import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Refusal } from "~/kernel/verdict";
import { LinkButton } from "~/ui/acts/link-button";
import { Callout } from "~/ui/show/callout";
import { eventHref } from "../desk";

export interface NotNowProps {
  event: { slug: string };
  verdict: Refusal;
  /** Below the event, where the way back leads. */
  back?: string;
}

/** Why an act is not open with this event, and the way back. */
export function NotNow({ event, verdict, back }: NotNowProps) {
  const t = useT();
  return (
    <>
      <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      <p>
        <LinkButton href={eventHref(event, back)} variant="outlined">
          {t("organizer.back")}
        </LinkButton>
      </p>
    </>
  );
}
