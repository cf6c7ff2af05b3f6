import type { Tx } from "~/domains/ledger/transact.server";
import type { Arrival, SignedInNow } from "./arrival";
import { deviceHashOf, drawDeviceToken, rememberDevice } from "./known-device.store.server";
import { grantsInForce } from "./role-grant.store.server";
import { endSession, openSession } from "./session.server";

/** Opens the session of a person who proved who she is, on the browser she did it with. Part of the caller's transaction. */
export async function arrive(
  tx: Tx,
  personId: string,
  { device, deviceToken, previous }: Arrival,
): Promise<SignedInNow> {
  const token = deviceToken !== undefined && deviceHashOf(deviceToken) ? deviceToken : drawDeviceToken();
  if (previous) await endSession(tx, previous.personId, previous.sessionId);
  const roles = (await grantsInForce(tx, personId, tx.now)).map(({ role }) => role);
  const { setCookie } = await openSession(tx, { personId, device, roles });
  await rememberDevice(tx, personId, deviceHashOf(token) as string);
  return { ok: true, personId, sessionCookie: setCookie, deviceToken: token };
}
