import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import type { Arrival, SignedInNow } from "./arrival";
import type { Person } from "./proof";
import { readVisitor } from "./session.server";
import { type NewPerson, signUp } from "./sign-up.server";

/** What tests of this domain start from. */
export const PASSWORD = "purple kettle orbit 7";

/** A browser; every call is another one unless `deviceToken` says otherwise. */
export const browser = (change: Partial<Arrival> = {}): Arrival => ({
  address: "192.0.2.1",
  device: "firefox/linux",
  deviceToken: undefined,
  ...change,
});

/** What the browser sends back after a Set-Cookie. */
export const cookieOf = (setCookie: string): string => setCookie.split(";", 1)[0] as string;

const TERMS = { purpose: "terms", version: "2026-11", hash: "test" } as const;
let made = 0;

/** Signs somebody up and reads her back as the guards would prove her. */
export async function newcomer(
  change: Partial<NewPerson> = {},
  arrival = browser({ address: newId(now()) }),
): Promise<{ person: Person; account: string; cookie: string; signedIn: SignedInNow }> {
  made++;
  const account = change.account ?? `person${made}@example.org`;
  const wanted: NewPerson = {
    name: "王小明",
    account,
    kind: "email",
    password: PASSWORD,
    consents: [TERMS],
    ...change,
  };
  const signedIn = await signUp(wanted, arrival, now());
  if (!signedIn.ok) throw new Error(signedIn.reason);
  const cookie = cookieOf(signedIn.sessionCookie);
  return { person: await visitorBy(cookie), account, cookie, signedIn };
}

/** Who a cookie belongs to. */
export async function visitorBy(cookie: string, at = now()): Promise<Person> {
  const { visitor } = await readVisitor(cookie, at);
  if (!visitor.signedIn) throw new Error("nobody is signed in by that cookie");
  return visitor as Person;
}

export const isSignedIn = async (cookie: string, at = now()): Promise<boolean> =>
  (await readVisitor(cookie, at)).visitor.signedIn;

export const sessionsOf = (personId: string) =>
  db.select().from(tables.session).where(eq(tables.session.personId, personId));
