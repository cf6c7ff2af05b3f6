import type { Mirror } from "../catalogue";
import type { hourReasons as zh } from "../zh-CN/reasons-hours";

export const hourReasons: Mirror<typeof zh> = {
  own: "These are your own hours: a colleague or the office above deals with them",
  correction: "This entry is a correction and cannot be corrected itself",
};
