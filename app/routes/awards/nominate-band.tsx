import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";

/** The way in for nominees, as long as a cycle takes nominations. */
export function NominateBand({ cycle: { slug, state } }: { cycle: Pick<CycleView, "slug" | "state"> }) {
  const t = useT();
  if (state !== "open") return null;
  return (
    <Band title={t("awards.nominate.title")}>
      <p>{t("awards.nominate.lead")}</p>
      <p>
        <LinkButton href={`/awards/${slug}/eligibility`} full="phone">
          {t("awards.nominate.act")}
        </LinkButton>
      </p>
      <p className="note">{t("awards.nominate.others")}</p>
    </Band>
  );
}
