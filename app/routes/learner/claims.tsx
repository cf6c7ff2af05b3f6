import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { claimForm } from "~/domains/directory/claim-forms";
import { claimable } from "~/domains/directory/make-claim.server";
import { claimEnterprise } from "~/flows/claims/claim-enterprise.server";
import { ownClaims } from "~/flows/claims/claim-views.server";
import { EVIDENCE, readFormWithFiles } from "~/http/form-with-files.server";
import { refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { ClaimState } from "~/routes/claim-state";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { ClaimForm } from "./claim-form";
import { NotClaimable } from "./not-claimable";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const FILES = { name: "letter", kinds: EVIDENCE };

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale, now } = args.context;
  const [can, claims] = await Promise.all([claimable(db, who, now), ownClaims(who, now)]);
  const firm = can.enterprise && { id: can.enterprise.id, name: can.enterprise.name };
  const title = titleOf(locale, translator(locale)("claims.own.title"));
  return json({ why: can.ok ? null : can.reason, firm: firm ?? null, claims, title });
}

export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args);
  const form = await readFormWithFiles(args, who, claimForm, FILES);
  if (!form.ok) return unprocessable(form.refused);
  const made = await claimEnterprise(who, form.value, form.fileIds);
  if (!made.ok) {
    const error = { field: "", message: made.reason, ...(made.values && { values: made.values }) };
    return unprocessable(refuseForm([error], form.typed));
  }
  return redirect(`/me/enterprise/claims/${made.id}`);
}

export default function OwnClaims() {
  const t = useT();
  const { why, firm, claims } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs
        within={{ label: t("people.enterprise.title"), href: "/me/enterprise" }}
        here={t("claims.own.title")}
      />
      <PageHeading title={t("claims.own.title")} lead={t("claims.own.lead")} />
      {why === null && firm ? (
        <ClaimForm firm={firm} refused={answer?.refused} />
      ) : (
        <NotClaimable why={why ?? ""} firm={firm} />
      )}
      <Section title={t("claims.own.list")}>
        {claims.length === 0 ? <p>{t("claims.own.none")}</p> : null}
        <RowList>
          {claims.map((claim) => (
            <Row
              key={claim.id}
              title={claim.enterprise.name}
              href={`/me/enterprise/claims/${claim.id}`}
              state={<ClaimState claim={claim} />}
              meta={[<Day key="day" day={claim.askedAt} />]}
            />
          ))}
        </RowList>
      </Section>
    </Page>
  );
}
