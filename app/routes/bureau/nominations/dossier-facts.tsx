import type { Dossier } from "~/flows/awards/desk/dossier.server";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { dossierHref } from "./desk";

/** Who is nominated, and the form of recommendation to print. */
export function DossierFacts({
  dossier,
}: {
  dossier: Pick<Dossier, "id" | "name" | "firm" | "facts" | "burden" | "content">;
}) {
  const t = useT();
  const { id, name, firm, facts, burden, content } = dossier;
  const { industry, size, appointedOn, submittedAt, origin, place, category } = facts;
  return (
    <Section title={t("nominationDesk.dossier.facts")}>
      <DefinitionList
        items={[
          { term: t("nominationDesk.dossier.name"), value: name ?? t("nominationDesk.erased") },
          { term: t("nominationDesk.dossier.firm"), value: firm },
          { term: t("nominationDesk.dossier.place"), value: place },
          { term: t("nominationDesk.dossier.category"), value: category },
          { term: t("nominationDesk.dossier.origin"), value: t(`nominationDesk.origins.${origin}`) },
          industry && {
            term: t("nominationDesk.dossier.industry"),
            value: t(`enterprises.industries.${industry}` as TextKey),
          },
          size && { term: t("nominationDesk.dossier.size"), value: t(`enterprises.sizes.${size}` as TextKey) },
          appointedOn && { term: t("nominationDesk.dossier.appointed"), value: <Day day={appointedOn} /> },
          submittedAt !== null && {
            term: t("nominationDesk.dossier.submitted"),
            value: <Instant ms={submittedAt} />,
          },
          {
            term: t("nominationDesk.dossier.burden"),
            value: t("nominationDesk.dossier.burdenValue", burden),
            ...(burden.officerFields > 0 && { note: t("nominationDesk.dossier.officerBurden", burden) }),
          },
        ].map((item) => item || null)}
      />
      {content.mending ? null : (
        <ActRow>
          <LinkButton href={`${dossierHref(id)}.pdf`} variant="outlined" download>
            {t("nominationDesk.dossier.form")}
          </LinkButton>
        </ActRow>
      )}
    </Section>
  );
}
