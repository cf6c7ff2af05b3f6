import type { Reader } from "@db/client.server";
import { KINDS } from "~/domains/settings/programme";
import { readKindSetting } from "~/domains/settings/setting.store.server";
import { USUAL_EXPERT_FIELDS } from "./expert-fields";

/** Fields that an expert can be of: a setting of the programme, else the usual ones. */
export const findExpertFields = (on: Reader) => readKindSetting(on, KINDS.expertFields, USUAL_EXPERT_FIELDS);
