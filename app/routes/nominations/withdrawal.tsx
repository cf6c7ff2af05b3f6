import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canMove } from "~/domains/awards/nomination/nomination";
import { withdrawNomination } from "~/flows/awards/nomination/consent-nomination.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { AskedNomination } from "./asked-nomination";
import { framedNomination } from "./framed-nomination.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** The nominee's, and while nothing was handed in also for whoever opened it. */
async function withdrawable(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  if (!found.hands.includes("nominee") && found.nomination.submittedAt !== null) throw new NotFound("nomination");
  return found;
}

export async function loader(args: LoaderFunctionArgs) {
  const found = await withdrawable(args);
  const { locale, now } = args.context;
  const [{ frame }, cycle] = await Promise.all([framedNomination(found, now), getCycle(db, found.nomination.cycleId)]);
  const open = canMove("withdraw", found.nomination);
  const verdict = open.ok ? canDo("withdraw", cycle, now) : open;
  const title = titleOf(locale, translator(locale)("nominations.withdrawal.title"));
  return json({ frame, verdict, title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await withdrawable(args);
  await withdrawNomination(who, nomination.id);
  return redirect(`/nominations/${nomination.id}`);
}

export default function Withdrawal() {
  const t = useT();
  const { frame, verdict } = useLoaderData<typeof loader>();
  const own = frame.hands.includes("nominee");
  return (
    <AskedNomination
      of={frame}
      heading={t(own ? "nominations.withdrawal.title" : "nominations.one.drop")}
      lead={t(own ? "nominations.withdrawal.lead" : "nominations.withdrawal.leadDrop", { title: frame.cycle.title })}
      verdict={verdict}
    >
      <Form>
        <ActRow>
          <Button variant="danger" full="phone">
            {t(own ? "nominations.withdrawal.act" : "nominations.one.drop")}
          </Button>
          <a href={`/nominations/${frame.id}`}>{t("nominations.writing.cancel")}</a>
        </ActRow>
      </Form>
    </AskedNomination>
  );
}
