import { useLocation } from "@remix-run/react";
import { useRequest } from "~/http/request-context";
import type { TellableError } from "~/http/route-errors.server";
import { useT } from "~/i18n/context";
import { reasonText, type TextKey } from "~/i18n/translate";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { DefinitionList } from "~/ui/show/definition-list";
import { Page } from "./page";

/** Title and sentence of each status that people can meet; what is missing is the program's fault. */
const WORDS: Record<number, [TextKey, TextKey]> = {
  400: ["public.error.bad", "public.error.badLead"],
  405: ["public.error.unused", "public.error.unusedLead"],
  404: ["public.error.notFound", "public.error.notFoundLead"],
  409: ["public.error.refused", "public.error.badLead"],
  413: ["public.error.large", "public.error.largeLead"],
  415: ["public.error.bad", "public.error.badLead"],
  422: ["public.error.bad", "public.error.badLead"],
  429: ["public.error.tooMany", "public.error.tooManyLead"],
  503: ["public.error.tooMany", "public.error.tooManyLead"],
  507: ["public.error.full", "public.error.fullLead"],
};

/** The heading of the page for a status, for its title too. */
export const errorTitle = (status: number): TextKey => WORDS[status]?.[0] ?? "public.error.wrong";

export function ErrorPage({ status, told, reference }: { status: number; told?: TellableError; reference: string }) {
  const t = useT();
  const { visitor } = useRequest();
  const { pathname, search } = useLocation();
  const words = WORDS[status];
  const lead = told?.reason
    ? reasonText(t, { reason: told.reason, ...(told.values && { values: told.values }) })
    : undefined;
  const home = homeOf(visitor.signedIn, pathname);
  return (
    <Page width="text">
      <PageHeading title={t(errorTitle(status))} lead={lead ?? t(words?.[1] ?? "public.error.wrongLead")} />
      {words ? null : (
        <DefinitionList
          items={[{ term: t("public.error.reference"), value: <span className="hash">{reference}</span> }]}
        />
      )}
      {status === 404 ? (
        <p>
          <LinkButton href={home.href}>{t(home.text)}</LinkButton>
        </p>
      ) : (
        <ActRow>
          <LinkButton href={pathname + search}>{t(words ? "public.error.back" : "public.error.again")}</LinkButton>
          <a href={home.href}>{t(home.text)}</a>
        </ActRow>
      )}
    </Page>
  );
}

/** Back to the desk that the address belongs to: it tells nothing, for whoever has no such desk finds none there either. */
function homeOf(signedIn: boolean, pathname: string): { href: string; text: TextKey } {
  if (!signedIn) return { href: "/", text: "public.error.home" };
  if (/^\/bureau(\/|$)/.test(pathname)) return { href: "/bureau", text: "public.error.bureau" };
  if (/^\/juror(\/|$)/.test(pathname)) return { href: "/juror", text: "public.error.juror" };
  return { href: "/learn", text: "public.error.learn" };
}
