import type { Reader } from "@db/client.server";
import { KINDS } from "~/domains/settings/programme";
import { readKindSetting } from "~/domains/settings/setting.store.server";
import { USUAL_LABELS } from "./cycle-labels";

/** What cycles award: a setting of the programme, else the usual labels. */
export const findAwardLabels = (on: Reader) => readKindSetting(on, KINDS.awardLabels, USUAL_LABELS);
