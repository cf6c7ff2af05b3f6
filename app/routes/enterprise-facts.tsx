import type { EnterpriseKind, EnterpriseSize, Industry } from "@db/statuses";
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DefinitionList } from "~/ui/show/definition-list";

export interface EnterpriseFactsProps {
  enterprise: {
    code: string;
    codeReason: string | null;
    place: string;
    industry: Industry | null;
    size: EnterpriseSize | null;
    kinds: readonly EnterpriseKind[];
  };
  group?: ReactNode;
}

/** What is known of a firm, for its own desk and for the bureau above it. */
export function EnterpriseFacts({ enterprise, group }: EnterpriseFactsProps) {
  const t = useT();
  const { code, codeReason, place, industry, size, kinds } = enterprise;
  const unknown = t("enterprises.fields.unknown");
  return (
    <DefinitionList
      items={[
        {
          term: t("enterprises.fields.code"),
          value: <span className="code">{code}</span>,
          ...(codeReason !== null && { note: t("enterprises.codeKept", { reason: codeReason }) }),
        },
        { term: t("enterprises.fields.region"), value: place },
        {
          term: t("enterprises.fields.industry"),
          value: industry ? `${industry} ${t(`enterprises.industries.${industry}`)}` : unknown,
        },
        { term: t("enterprises.fields.size"), value: size ? t(`enterprises.sizes.${size}`) : unknown },
        {
          term: t("enterprises.fields.kinds"),
          value: kinds.map((kind) => t(`enterprises.kinds.${kind}`)).join(t("ui.listWith")) || unknown,
        },
        group ? { term: t("enterprises.fields.group"), value: group } : null,
      ]}
    />
  );
}
