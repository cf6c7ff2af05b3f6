import type { Reader } from "@db/client.server";
import { KINDS, NUMBERS } from "~/domains/settings/programme";
import { readKindSetting, readWholeSetting } from "~/domains/settings/setting.store.server";
import { USUAL_CLAIM_KINDS } from "./claim-kinds";

/** The kinds of work whose hours can be claimed: a setting of the programme, else the usual ones. */
export const findClaimKinds = (on: Reader) => readKindSetting(on, KINDS.claimKinds, USUAL_CLAIM_KINDS);

/** For how many years after a piece of work its hours can be claimed: a setting of the programme. */
export const readClaimYears = (on: Reader): Promise<number> => readWholeSetting(on, NUMBERS.claimYears);
