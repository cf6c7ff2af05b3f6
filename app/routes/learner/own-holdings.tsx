import type { ReactNode } from "react";
import type { Holdings } from "~/flows/people/show-privacy.server";
import { useT } from "~/i18n/context";
import { type Column, Table } from "~/ui/show/table";

interface Held {
  what: string;
  value: ReactNode;
  why: string;
  /** Where it is changed or seen. */
  link: { href: string; text: string };
}

/** What is held about her and why, each with the page where she changes or sees it. */
export function OwnHoldings({ name, account, enterprise, certificates, signIns, ...office }: Holdings) {
  const t = useT();
  const change = t("people.privacy.correct");
  const see = t("people.privacy.see");
  const rows: Held[] = [
    {
      what: t("people.me.name"),
      value: name,
      why: t("people.privacy.whyName"),
      link: { href: "/me/name", text: change },
    },
    {
      what: t("people.me.account"),
      value: account,
      why: t("people.privacy.whyAccount"),
      link: { href: "/me/account", text: change },
    },
    {
      what: t("people.me.enterprise"),
      value: enterprise ?? t("people.me.none"),
      why: t("people.privacy.whyEnterprise"),
      link: { href: "/me/enterprise", text: change },
    },
    {
      what: t("people.privacy.learning"),
      value: t("people.privacy.learningValue"),
      why: t("people.privacy.whyLearning"),
      link: { href: "/learn", text: see },
    },
    {
      what: t("people.privacy.certificates"),
      value: t("people.privacy.certificatesValue", { count: certificates }),
      why: t("people.privacy.whyCertificates"),
      link: { href: "/me/certificates", text: see },
    },
    {
      what: t("people.privacy.statements"),
      value: t("people.privacy.statementsValue", { count: office.statements }),
      why: t("people.privacy.whyStatements"),
      link: { href: "/me/employment", text: change },
    },
    {
      what: t("people.privacy.office"),
      value: t("people.privacy.officeValue", { ...office }),
      why: t("people.privacy.whyOffice"),
      link: { href: "/me/appointments", text: see },
    },
    {
      what: t("people.privacy.nominations"),
      value: t("people.privacy.nominationsValue", { count: office.nominations }),
      why: t("people.privacy.whyNominations"),
      link: { href: "/me/nominations", text: see },
    },
    {
      what: t("people.privacy.signIns"),
      value: t("people.privacy.signInsValue", { count: signIns }),
      why: t("people.privacy.whySignIns"),
      link: { href: "/me/security", text: see },
    },
  ];
  const columns: Column<Held>[] = [
    { head: t("people.privacy.heldWhat"), cell: ({ what }) => what },
    { head: t("people.privacy.heldValue"), cell: ({ value }) => value },
    { head: t("people.privacy.heldWhy"), cell: ({ why }) => why },
    {
      head: t("people.privacy.heldAct"),
      cell: ({ what, link }) => (
        <a href={link.href}>
          {link.text} <span className="vh">{what}</span>
        </a>
      ),
    },
  ];
  return (
    <Table caption={t("people.privacy.held")} captionHidden columns={columns} rows={rows} rowKey={({ what }) => what} />
  );
}
