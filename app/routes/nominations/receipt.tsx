import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

/** What she has in hand once it was handed in: when, and the hash of exactly that. */
export function Receipt({ receipt }: { receipt: { hash: string; at: number } | null }) {
  const t = useT();
  if (receipt === null) return null;
  return (
    <Section title={t("nominations.one.receipt")} size="small" id="receipt">
      <DefinitionList
        items={[
          { term: t("nominations.one.receiptAt"), value: <Instant ms={receipt.at} /> },
          { term: t("nominations.one.receiptHash"), value: <span className="hash">{receipt.hash}</span> },
        ]}
      />
      <p className="note">{t("nominations.one.receiptNote")}</p>
    </Section>
  );
}
