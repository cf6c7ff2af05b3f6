import type { DoorTexts } from "~/domains/events/check-in/scan-words";
import type { TextKey, Translate } from "~/i18n/translate";
import { zhCN } from "~/i18n/zh-CN";

const { desk } = zhCN.checkIn;
const KEYS = Object.entries(desk).flatMap(([key, value]) =>
  typeof value === "string" ? [key] : Object.keys(value).map((inner) => `${key}.${inner}`),
);

/** What the server fills elsewhere is left to the browser here. */
const LEFT = Object.fromEntries(["name", "count", "time", "desk", "place"].map((name) => [name, `{${name}}`]));

/** The words that the door's page fills in the browser, by their keys under `checkIn.desk`. */
export const doorTexts = (t: Translate): DoorTexts =>
  Object.fromEntries(KEYS.map((key) => [key, t(`checkIn.desk.${key}` as TextKey, LEFT)]));
