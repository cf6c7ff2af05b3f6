import { neverBegan } from "~/domains/appointments/appointment";
import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import type { AppointmentView } from "./appointment-view";

/** Whether there are letters: both sides agreed, she was in office or will be, and is still known. */
export const hasPapers = ({ state, holderName, from, endsOn }: AppointmentView): boolean =>
  holderName !== null && !neverBegan({ from, endsOn }) && ["accepted", "active", "ended", "expired"].includes(state);

/** The letters of an appointment, to be printed by the firm. */
export function AppointmentPapers({ view }: { view: AppointmentView }) {
  const t = useT();
  if (!hasPapers(view)) return null;
  const here = `/appointments/${view.id}`;
  return (
    <Section title={t("appointments.one.papers")}>
      <p>{t("appointments.one.papersNote")}</p>
      <ActRow>
        <LinkButton href={`${here}/letter.pdf`} variant="outlined" download size="PDF">
          {t("appointments.one.letter")}
        </LinkButton>
        <LinkButton href={`${here}/authorisation.pdf`} variant="outlined" download size="PDF">
          {t("appointments.one.authorisation")}
        </LinkButton>
      </ActRow>
    </Section>
  );
}
