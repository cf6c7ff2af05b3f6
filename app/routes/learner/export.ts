import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownRecords } from "~/flows/people/own-records.server";
import { attachment } from "~/http/attachment";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

/** Everything about her as one JSON file: a plain link, which every browser keeps. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = args.context;
  const records = await ownRecords(requirePerson(args), now);
  const day = isoDayOf(now);
  const name = `${translator(locale)("people.privacy.exportFile")}-${day}.json`;
  return new Response(`${JSON.stringify(records, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": attachment(name, `personal-data-${day}.json`),
    },
  });
}
