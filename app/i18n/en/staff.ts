import type { Mirror } from "../catalogue";
import type { staff as zh } from "../zh-CN/staff";
import { acts } from "./acts";
import { adminDesk } from "./admin-desk";
import { examiner } from "./staff-examiner";
import { subjects } from "./subjects";

export const staff: Mirror<typeof zh> = {
  acts,
  subjects,
  examiner,
  admin: {
    rooms: {
      label: "Administration",
      people: "People and roles",
      certificates: "Certificates",
      keys: "Keys",
      log: "Log",
      outbox: "Outbox",
      faults: "Reported faults",
      qualifications: "Qualification check",
      programme: "Events and awards",
      settings: "Settings",
    },
    ...adminDesk,
  },
};
