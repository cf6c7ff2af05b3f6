import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { canUndoMerge, getMerge, previewUndo, undoMerge } from "~/flows/enterprises/undo-merge.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const merge = await getMerge(officer, args.params.merge ?? "");
  const [from, into] = await Promise.all([findEnterprise(db, merge.fromId), findEnterprise(db, merge.intoId)]);
  const verdict = await canUndoMerge(db, merge);
  const since = await previewUndo(db, merge);
  const title = titleOf(args.context.locale, translator(args.context.locale)("bureau.merge.undoTitle"));
  return json({ intoId: merge.intoId, from: from?.name ?? "", into: into?.name ?? "", verdict, title, since });
}

export async function action(args: ActionFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { id, fromId } = await getMerge(officer, args.params.merge ?? "");
  insist(await undoMerge(officer, id));
  return redirect(`/bureau/enterprises/${fromId}`);
}

export default function MergeUndoing() {
  const t = useT();
  const { intoId, from, into, verdict, since } = useLoaderData<typeof loader>();
  const back = `/bureau/enterprises/${intoId}`;
  return (
    <BureauDesk
      crumbs={[
        { label: t("bureau.enterprises.title"), href: "/bureau/enterprises" },
        { label: into, href: back },
        { label: t("bureau.merge.undoTitle") },
      ]}
    >
      <PageHeading title={t("bureau.merge.undoTitle")} lead={t("bureau.merge.undoLead", { from, into })} />
      {verdict.ok ? (
        <form method="post">
          {since.records > 0 ? <p>{t("bureau.merge.undoRecords", { from, count: since.records })}</p> : null}
          {since.administrators.length > 0 ? (
            <p>{t("bureau.merge.undoAdministrators", { from, into, names: since.administrators.join("、") })}</p>
          ) : null}
          <ActRow>
            <Button full="phone">{t("bureau.merge.undoAct")}</Button>
            <a href={back}>{t("enterprises.change.cancel")}</a>
          </ActRow>
        </form>
      ) : (
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      )}
    </BureauDesk>
  );
}
