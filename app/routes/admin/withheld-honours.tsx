import type { ReleaseView } from "~/flows/awards/honour/release-view.server";
import { useT } from "~/i18n/context";
import { reasonText, type Translate } from "~/i18n/translate";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";

type Line = ReleaseView["withheld"][number];

/** Certificates of honour that were not issued to her: of which cycle, under which name, why and since when. */
export function WithheldHonours({ withheld }: Pick<ReleaseView, "withheld">) {
  const t = useT();
  const columns: Column<Line>[] = [
    { head: t("honours.release.columnCycle"), cell: ({ cycle }) => cycle },
    { head: t("honours.release.columnLabel"), cell: ({ label }) => label },
    { head: t("honours.release.columnName"), cell: ({ name }) => name },
    { head: t("honours.release.columnWhy"), cell: ({ why }) => whyText(t, why) },
    { head: t("honours.release.columnSince"), cell: ({ since }) => <Instant ms={since} /> },
  ];
  return (
    <Section title={t("honours.release.withheld")}>
      {withheld.length === 0 ? (
        <p className="note">{t("honours.release.none")}</p>
      ) : (
        <Table
          caption={t("honours.release.withheld")}
          captionHidden
          columns={columns}
          rows={withheld}
          rowKey={({ id }) => id}
          href={({ slug }) => `/honours/${encodeURIComponent(slug)}`}
        />
      )}
    </Section>
  );
}

const whyText = (t: Translate, why: Line["why"]): string =>
  why === null ? t("honours.release.printableNow") : unprintableText(t, why);

const unprintableText = (t: Translate, why: NonNullable<Line["why"]>): string =>
  why.values?.characters ? t("honours.release.unprintable", { characters: why.values.characters }) : reasonText(t, why);

/** Under which name they would be issued and of what it is hers, for the administrator to compare; and what a release does. */
export function ReleaseNames({ view }: { view: ReleaseView }) {
  const t = useT();
  const { holderName, from, account, unprintable, verdict, withheld } = view;
  return (
    <Section title={t("honours.release.names")}>
      <DefinitionList
        items={[
          {
            term: t("honours.release.onCertificate"),
            value: holderName,
            note: unprintable ? unprintableText(t, unprintable) : t(`honours.release.from.${from}`),
          },
          { term: t("honours.release.account"), value: account },
        ]}
      />
      {verdict.ok ? (
        <ul className="points">
          <li>{t("honours.release.what1", { name: holderName, count: withheld.length })}</li>
          <li>{t("honours.release.what2")}</li>
          <li>{t("honours.release.what3")}</li>
        </ul>
      ) : null}
    </Section>
  );
}
