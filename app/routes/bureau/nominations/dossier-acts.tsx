import type { DeskAct } from "~/flows/awards/desk/desk-verdicts.server";
import type { Dossier } from "~/flows/awards/desk/dossier.server";
import { useLocale, useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { Callout } from "~/ui/show/callout";
import { dossierHref } from "./desk";

/** The acts in the order in which they are offered; the first that is open is the act of the page. */
const ORDER = ["recommendation", "acceptance", "check", "return", "rejection"] as const satisfies DeskAct[];

/** What this officer can do with it now, or why nothing. */
export function DossierActs({ dossier }: { dossier: Pick<Dossier, "id" | "verdicts" | "deadline" | "state"> }) {
  const t = useT();
  const locale = useLocale();
  const { id, verdicts, deadline, state } = dossier;
  const open = ORDER.filter((act) => verdicts[act].ok);
  const back = verdicts["recommendation-withdrawal"];
  if (open.length > 0)
    return (
      <Band title={t("nominationDesk.dossier.next")}>
        <p>{t(verdicts.acceptance.ok ? "nominationDesk.dossier.nextProvince" : "nominationDesk.dossier.nextLead")}</p>
        {deadline === null ? null : (
          <p>{t("nominationDesk.dossier.until", { time: formatDeadline(deadline, locale) })}</p>
        )}
        <ActRow>
          {open.map((act, i) => (
            <LinkButton
              key={act}
              href={dossierHref(id, `/${act}`)}
              variant={i === 0 ? "filled" : "outlined"}
              full="phone"
            >
              {t(`nominationDesk.acts.${act}`)}
            </LinkButton>
          ))}
        </ActRow>
      </Band>
    );
  if (back.ok)
    return (
      <ActRow>
        <LinkButton href={dossierHref(id, "/recommendation-withdrawal")} variant="outlined" full="phone">
          {t("nominationDesk.acts.recommendation-withdrawal")}
        </LinkButton>
      </ActRow>
    );
  // What was decided, or is being mended, stands above as its state.
  if (verdicts.rejection.ok || state === "returned" || state === "accepted" || state === "rejected") return null;
  return <Callout tone="gamboge">{reasonText(t, verdicts.rejection)}</Callout>;
}
