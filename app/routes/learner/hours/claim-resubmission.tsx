import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { listFilesOf } from "~/domains/files/stored-file.store.server";
import { findClaimKinds } from "~/domains/hours/claim-kinds.server";
import { claimRegion } from "~/domains/hours/file-hour-claim.server";
import { canActOnOwn } from "~/domains/hours/hour-claim";
import { hourClaimForm } from "~/domains/hours/hour-claim-forms";
import { reclaimHours } from "~/flows/hours/claim-hours.server";
import { hourClaimView } from "~/flows/hours/claim-views.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { EVIDENCE, readFormWithFiles } from "~/http/form-with-files.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { ownHourClaim } from "~/http/named-hour-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { FileList } from "~/ui/show/file-list";
import { HourClaimForm } from "./claim-form";
import { claimsCrumb, HourCrumbs } from "./hour-crumbs";
import { NoEmployer } from "./no-employer";

export const handle = { policy: "signed-in", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { who, claim } = await ownHourClaim(args);
  const { locale, now } = args.context;
  const [view, kinds, region, regions, time] = await Promise.all([
    hourClaimView(claim, locale),
    findClaimKinds(db),
    claimRegion(db, who),
    findRegions(),
    formTime("hour-claim", who.personId, args.context),
  ]);
  const title = titleOf(locale, translator(locale)("hours.claims.mendTitle"));
  const verdict = canActOnOwn(claim, "resubmit");
  const place = region === null ? null : placeName(region, regions);
  return json({ claim: view, place, kind: claim.kind, verdict, kinds, time, today: isoDayOf(now), title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, claim } = await ownHourClaim(args);
  insist(canActOnOwn(claim, "resubmit"));
  // A paper too many is refused beside its field, before it is kept.
  const there = (await listFilesOf(db, "hour-claim", [claim.id])).get(claim.id)?.length ?? 0;
  const sent = await readFormWithFiles(args, who, hourClaimForm, { name: "files", kinds: EVIDENCE, there });
  if (!sent.ok) return unprocessable(sent.refused);
  const { value: form, fileIds, typed } = sent;
  const again = await reclaimHours(who, claim.id, { form, fileIds });
  if (!again.ok) return unprocessable(refuseForm([fieldError(again.field, again)], typed));
  await countFormTime("hour-claim", who.personId, args.context, typed);
  return redirect(`/me/hours/claims/${claim.id}`);
}

export default function HourClaimResubmission() {
  const t = useT();
  const { claim, place, kind, verdict, kinds, time, today } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/me/hours/claims/${claim.id}`;
  const before = { ...claim, kind, files: claim.files.length };
  return (
    <Page width="text">
      <HourCrumbs within={[claimsCrumb(t), { label: claim.title, href: back }]} here={t("hours.claims.mendTitle")} />
      <PageHeading title={t("hours.claims.mendTitle")} lead={verdict.ok ? t("hours.claims.mendLead") : undefined} />
      {verdict.ok ? (
        <>
          <Callout tone="gamboge" title={t("hours.claims.fields.returnedReason")}>
            {claim.reason}
          </Callout>
          {place === null ? <NoEmployer /> : <p>{t("hours.claims.to", { place })}</p>}
          <HourClaimForm {...{ kinds, today, time, back, before }} refused={answer?.refused} />
          <Section title={t("hours.claims.fields.files")}>
            <FileList files={claim.files} />
          </Section>
        </>
      ) : (
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      )}
    </Page>
  );
}
