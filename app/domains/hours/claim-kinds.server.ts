import type { Reader } from "@db/client.server";
import { KINDS } from "~/domains/settings/programme";
import { readKindSetting } from "~/domains/settings/setting.store.server";
import { USUAL_CLAIM_KINDS } from "./claim-kinds";

/** The kinds of work whose hours can be claimed: a setting of the programme, else the usual ones. */
export const findClaimKinds = (on: Reader) => readKindSetting(on, KINDS.claimKinds, USUAL_CLAIM_KINDS);
