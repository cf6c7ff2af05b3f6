import type { Reader } from "@db/client.server";
import { KINDS } from "~/domains/settings/programme";
import { readKindSetting } from "~/domains/settings/setting.store.server";
import { USUAL_KINDS } from "./event-kinds";

/** The kinds of event: a setting of the programme, else the usual ones. */
export const findEventKinds = (on: Reader) => readKindSetting(on, KINDS.eventKinds, USUAL_KINDS);
