import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endShareLink } from "~/domains/credentials/share-certificate.server";
import { addressPart } from "~/http/address-part";
import { requirePerson } from "~/http/guards.server";
import { ownCertificate } from "~/http/named-certificate.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: ActionFunctionArgs) {
  requirePerson(args);
  return redirect(`/me/certificates/${addressPart(args.params.code)}`);
}

export async function action(args: ActionFunctionArgs) {
  const holder = requirePerson(args);
  const { code } = await ownCertificate(holder, args.params.code);
  await endShareLink(holder, code, args.params.link ?? "");
  return redirect(`/me/certificates/${code}#links`);
}
