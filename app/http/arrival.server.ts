import { redirect } from "@remix-run/node";
import type { Arrival, SignedInNow } from "~/domains/people/arrival";
import { describeDevice } from "~/domains/people/device";
import { config } from "~/kernel/config";
import type { RequestContext } from "./context";
import { readCookie, writeCookie } from "./cookies";

const DEVICE_COOKIE = "academy_device";
const TWO_YEARS = 2 * 365 * 86_400;

/** What the browser of this request brings to a sign-in. */
export function arrivalOf(request: Request, context: RequestContext): Arrival {
  const { visitor, address } = context;
  return {
    address,
    device: describeDevice(request.headers.get("user-agent")),
    deviceToken: readCookie(request.headers.get("cookie"), DEVICE_COOKIE),
    ...(visitor.signedIn && { previous: { personId: visitor.personId, sessionId: visitor.sessionId } }),
  };
}

/** Sends the cookies of a sign-in and goes on to `path` (a path of this site). */
export function enter(signedIn: SignedInNow, context: RequestContext, path: string): Response {
  context.setCookie(signedIn.sessionCookie);
  const secure = config.origin.startsWith("https:");
  context.setCookie(writeCookie(DEVICE_COOKIE, signedIn.deviceToken, { maxAgeSeconds: TWO_YEARS, secure }));
  return redirect(path);
}
