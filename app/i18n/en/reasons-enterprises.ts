import type { Mirror } from "../catalogue";
import type { jobReasons as zhJob } from "../zh-CN/reasons-enterprises";

export const jobReasons: Mirror<typeof zhJob> = {
  ended: "This work has ended",
  cancelAsked: "It is being cancelled already",
};
