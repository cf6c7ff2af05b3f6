import type { DecisionView } from "~/flows/awards/honour/decision-view.server";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Select } from "~/ui/forms/select";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { type Column, Table } from "~/ui/show/table";
import { AskedButtons, AskedCycle } from "../awards/cycle/asked-cycle";
import { noticesHref } from "../notices/desk";

export interface DecisionPreviewProps {
  cycle: { slug: string; title: string };
  preview: DecisionView;
  heading: string;
  refused: unknown;
}

/** What a decision does, to whom, and who is left out; asked once, for it is not undone. */
export function DecisionPreview({ cycle, preview, heading, refused }: DecisionPreviewProps) {
  const t = useT();
  const { people, gone, others, hours, issuer, issuers, label, listHash, verdict } = preview;
  // What is wrong with the list is put right where the notice is.
  const remedy =
    !verdict.ok && verdict.reason.startsWith("notice.")
      ? { href: noticesHref(cycle), label: t("honours.decision.toNotices") }
      : undefined;
  const withheld = people.filter((one) => one.withheld);
  const columns: Column<DecisionView["people"][number]>[] = [
    { head: t("honours.column.name"), cell: ({ name }) => name },
    { head: t("honours.column.employer"), cell: ({ employer }) => employer },
    { head: t("honours.column.place"), cell: ({ place }) => place },
    { head: t("honours.column.category"), cell: ({ category }) => category },
  ];
  return (
    <AskedCycle
      cycle={cycle}
      heading={heading}
      lead={t("honours.decision.lead", { label })}
      verdict={verdict}
      remedy={remedy}
    >
      <Section title={t("honours.decision.what")}>
        <ul className="points">
          <li>{t("honours.decision.gives", { count: people.length, label })}</li>
          <li>{t("honours.decision.certifies")}</li>
          <li>{hours === null ? t("honours.decision.noHours") : t("honours.decision.books", { hours })}</li>
          <li>{t("honours.decision.tells", { count: others })}</li>
          <li>{t("honours.decision.publishes")}</li>
        </ul>
      </Section>
      {withheld.length > 0 ? (
        <Callout tone="gamboge" title={t("honours.decision.withheldTitle")}>
          {t("honours.decision.withheld", { names: withheld.map(({ name }) => name).join(t("ui.comma")) })}
        </Callout>
      ) : null}
      {gone.length > 0 ? (
        <Callout tone="gamboge" title={t("honours.decision.goneTitle")}>
          <ul>
            {gone.map(({ key, name, why }) => (
              <li key={key}>
                {why === "erased"
                  ? t("honours.decision.erased")
                  : t("honours.decision.withdrawn", { name: name ?? "" })}
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <Section title={t("honours.decision.list")} aside={t("honours.people", { count: people.length })}>
        <Table
          caption={t("honours.decision.list")}
          captionHidden
          columns={columns}
          rows={people}
          rowKey={({ key }) => key}
          note={t("honours.order")}
        />
      </Section>
      <Form {...told(t, refused)}>
        <HiddenField name="listHash" value={listHash} />
        {issuer === null ? (
          <Select
            name="issuerId"
            label={t("honours.decision.issuer")}
            hint={t("honours.decision.issuerHint")}
            placeholder={t("honours.decision.choose")}
            options={issuers}
            value={issuers.length === 1 ? (issuers[0]?.value ?? "") : ""}
          />
        ) : (
          <p>{t("honours.decision.issuerSet", { issuer })}</p>
        )}
        <AskedButtons cycle={cycle} act={t("honours.decision.act", { count: people.length })} />
      </Form>
    </AskedCycle>
  );
}
