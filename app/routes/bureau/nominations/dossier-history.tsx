import type { Dossier } from "~/flows/awards/desk/dossier.server";
import { useLocale, useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { CorrectionList } from "~/routes/nominations/correction-list";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** The bureaus' opinions that stand, and what happened since it was handed in. */
export function DossierHistory({ recommendations, steps }: Pick<Dossier, "recommendations" | "steps">) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <Section title={t("nominationDesk.dossier.recommendations")}>
        {recommendations.length === 0 ? (
          <p>{t("nominationDesk.dossier.noRecommendations")}</p>
        ) : (
          <RowList ordered>
            {recommendations.map(({ level, place, rank, opinion, at }) => (
              <Row
                key={level}
                title={t("nominationDesk.dossier.recommendedBy", { place, rank })}
                weight="plain"
                meta={[opinion, formatInstant(at, locale)]}
              />
            ))}
          </RowList>
        )}
      </Section>
      <Section title={t("nominationDesk.dossier.steps")}>
        <RowList ordered>
          {each(steps, ({ act, at, place, reason, corrections }) => {
            const word = t(`nominationDesk.dossier.acts.${act}` as TextKey);
            const hers = act === "submit" || act === "resubmit" || place === "";
            return (
              <Row
                title={hers ? word : t("nominationDesk.dossier.step", { place, act: word })}
                weight="plain"
                level={0}
                meta={[
                  formatInstant(at, locale),
                  ...(corrections.length > 0 ? [<CorrectionList key="corrections" corrections={corrections} />] : []),
                  ...(reason === null ? [] : [reason]),
                ]}
              />
            );
          })}
        </RowList>
      </Section>
    </>
  );
}
