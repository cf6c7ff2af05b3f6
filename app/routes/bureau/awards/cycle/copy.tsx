import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { copyToDraft } from "~/flows/awards/cycle/run-cycle.server";
import { formKeyOf } from "~/http/form-key";
import { formTime } from "~/http/form-time.server";
import { readFields } from "~/http/forms.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { accepted } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { AskedButtons, AskedCycle } from "./asked-cycle";
import { cycleHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const { locale } = args.context;
  const { slug, title } = cycle;
  const heading = translator(locale)("awardDesk.copy.title", { title });
  // When the form was opened tells two taps from two copies.
  const { opened } = await formTime("award-cycle", by.personId, args.context);
  return json({ cycle: { slug, title }, heading, opened, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const formKey = formKeyOf({ of: cycle.id, opened: (await readFields(args.request)).get("opened") ?? "" });
  return redirect(cycleHref(await copyToDraft(by, cycle.slug, formKey)));
}

export default function CycleCopy() {
  const t = useT();
  const { cycle, heading, opened } = useLoaderData<typeof loader>();
  return (
    <AskedCycle cycle={cycle} heading={heading} lead={t("awardDesk.copy.lead")} verdict={accepted}>
      <Form>
        <HiddenField name="opened" value={opened} />
        <AskedButtons cycle={cycle} act={t("awardDesk.copy.act")} />
      </Form>
    </AskedCycle>
  );
}
