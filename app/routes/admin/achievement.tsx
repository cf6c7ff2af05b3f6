import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAchievement, listIssuers } from "~/domains/credentials/achievement.store.server";
import { achievementForm } from "~/domains/credentials/achievement-forms";
import { setAchievement } from "~/domains/credentials/set-achievement.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { DeskPage } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { AchievementForm } from "./achievement-form";
import { adminRooms } from "./rooms";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** `new` in the address adds one. */
export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { locale } = args.context;
  const id = args.params.achievement ?? "";
  const achievement = id === "new" ? null : await findAchievement(db, id);
  if (id !== "new" && !achievement) throw new NotFound("no such achievement");
  const key = achievement ? "credentials.desk.achievementTitle" : "credentials.desk.achievementNewTitle";
  const heading = translator(locale)(key);
  return json({ achievement, issuers: await listIssuers(db), heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const id = args.params.achievement ?? "";
  const form = await readForm(args.request, achievementForm);
  if (!form.ok) return unprocessable(form.refused);
  await setAchievement(administrator, id === "new" ? null : id, form.value);
  return redirect("/admin/certificates");
}

export default function AchievementPage() {
  const t = useT();
  const { achievement, issuers, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <DeskPage rooms={adminRooms(t)} label={t("staff.admin.rooms.label")}>
      <Breadcrumbs crumbs={[{ label: t("credentials.desk.title"), href: "/admin/certificates" }, { label: heading }]} />
      <PageHeading title={heading} lead={t("credentials.desk.achievementLead")} />
      {issuers.length === 0 ? (
        <p>{t("credentials.desk.needIssuer")}</p>
      ) : (
        <AchievementForm achievement={achievement} issuers={issuers} refused={answer?.refused} />
      )}
    </DeskPage>
  );
}
