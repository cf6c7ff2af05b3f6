import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { findClaimKinds } from "~/domains/hours/claim-kinds.server";
import { claimRegion } from "~/domains/hours/file-hour-claim.server";
import { readHourMinutes } from "~/domains/hours/hour.store.server";
import { hourClaimForm } from "~/domains/hours/hour-claim-forms";
import { claimHours } from "~/flows/hours/claim-hours.server";
import { formKeyOf } from "~/http/form-key";
import { countFormTime, formTime } from "~/http/form-time.server";
import { EVIDENCE, readFormWithFiles } from "~/http/form-with-files.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { HourClaimForm } from "./claim-form";
import { claimsCrumb, HourCrumbs } from "./hour-crumbs";
import { NoEmployer } from "./no-employer";

export const handle = { policy: "signed-in", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale, now } = args.context;
  const [kinds, region, regions, length, time] = await Promise.all([
    findClaimKinds(db),
    claimRegion(db, who),
    findRegions(),
    readHourMinutes(db),
    formTime("hour-claim", who.personId, args.context),
  ]);
  const place = region === null ? null : placeName(region, regions);
  const title = titleOf(locale, translator(locale)("hours.claims.new"));
  return json({ kinds, place, length, time, today: isoDayOf(now), title });
}

export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args);
  const sent = await readFormWithFiles(args, who, hourClaimForm, { name: "files", kinds: EVIDENCE });
  if (!sent.ok) return unprocessable(sent.refused);
  const { value: form, fileIds, typed } = sent;
  const claimed = await claimHours(who, { form, fileIds, formKey: formKeyOf(typed) });
  if (!claimed.ok) return unprocessable(refuseForm([fieldError(claimed.field, claimed)], typed));
  await countFormTime("hour-claim", who.personId, args.context, typed);
  return redirect(`/me/hours/claims/${claimed.id}`);
}

export default function NewHourClaim() {
  const t = useT();
  const { kinds, place, length, time, today } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <Page width="text">
      <HourCrumbs within={[claimsCrumb(t)]} here={t("hours.claims.new")} />
      <PageHeading title={t("hours.claims.new")} lead={t("hours.claims.newLead", { length })} />
      {place === null && !answer?.refused ? (
        <NoEmployer />
      ) : (
        <>
          {place === null ? null : <p>{t("hours.claims.to", { place })}</p>}
          <HourClaimForm {...{ kinds, today, time }} refused={answer?.refused} back="/me/hours/claims" />
        </>
      )}
    </Page>
  );
}
