import type { Reader } from "@db/client.server";
import { NUMBERS } from "~/domains/settings/programme";
import { readWholeSetting } from "~/domains/settings/setting.store.server";

/** For how many months after a cycle's archive it is known who objected: a setting of the programme. */
export const readObjectorMonths = (on: Reader): Promise<number> => readWholeSetting(on, NUMBERS.objectorMonths);
