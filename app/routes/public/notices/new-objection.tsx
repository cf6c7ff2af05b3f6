import {
  type ActionFunctionArgs,
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { objectionForm } from "~/domains/awards/notice/objection-form";
import { type Filed, fileObjection } from "~/flows/awards/notice/objections/file-objection.server";
import { objectionPage } from "~/flows/awards/notice/objections/objection-page.server";
import { formKeyOf } from "~/http/form-key";
import { countFormTime, formTime } from "~/http/form-time.server";
import { EVIDENCE, readFormWithFiles } from "~/http/form-with-files.server";
import { fieldError, refuseForm, tooMany, unprocessable } from "~/http/forms.server";
import { noticedCycle } from "~/http/named-notice.server";
import type { RouteHandle } from "~/http/policy";
import { tryLater } from "~/http/try-later.server";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ObjectionFormPage } from "./objection-form-page";
import { ObjectionReceipt } from "./objection-receipt";

export const handle = { policy: "public", files: true, filesOfAnyone: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** A page carries of its action's headers only those that are handed on: the one of a limit; a receipt is kept by no one on its way. */
export const headers: HeadersFunction = ({ actionHeaders }): Record<string, string> => {
  const wait = actionHeaders.get("Retry-After");
  return { "Cache-Control": "no-store", ...(wait !== null && { "Retry-After": wait }) };
};

/** Nobody need sign in, and a form tells as little of who fills it in as of anybody. */
const ANYONE = "";
const FILES = { name: "files", kinds: EVIDENCE };

export async function loader(args: LoaderFunctionArgs) {
  const { cycle } = await noticedCycle(args);
  const { locale, now } = args.context;
  const [page, time] = await Promise.all([
    objectionPage(cycle, { locale, now }),
    formTime("objection", ANYONE, args.context),
  ]);
  return json({ ...page, time, title: titleOf(locale, translator(locale)("notices.form.heading")) });
}

export async function action(args: ActionFunctionArgs) {
  const { cycle } = await noticedCycle(args);
  const { visitor, address, locale, now } = args.context;
  const sent = await readFormWithFiles(args, { personId: null }, objectionForm, FILES);
  if (!sent.ok) return unprocessable(sent.refused, { filed: null });
  const filing = { ...sent.value, fileIds: sent.fileIds, formKey: formKeyOf(sent.typed) };
  const personId = visitor.signedIn ? visitor.personId : null;
  const filed = await fileObjection(cycle.slug, filing, { personId, address, locale });
  if (!filed.ok) {
    const refused = refuseForm([fieldError(filed.field, filed)], sent.typed);
    const limited = filed.reason.startsWith("limit.");
    return limited ? tooMany(refused, tryLater(filed, now), { filed: null }) : unprocessable(refused, { filed: null });
  }
  await countFormTime("objection", ANYONE, args.context, sent.typed);
  return json({ refused: null, filed });
}

export default function NewObjection() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused: unknown; filed: Filed | null } | undefined;
  if (answer?.filed) return <ObjectionReceipt cycle={page.cycle} filed={answer.filed} />;
  return <ObjectionFormPage {...page} refused={answer?.refused} />;
}
