import { acts } from "./acts";
import { adminDesk } from "./admin-desk";
import { examiner } from "./staff-examiner";
import { subjects } from "./subjects";

export const staff = {
  acts,
  subjects,
  examiner,
  admin: {
    rooms: {
      label: "管理台",
      people: "人员与角色",
      certificates: "证书",
      keys: "密钥",
      log: "日志",
      outbox: "发件箱",
      faults: "找错",
      qualifications: "聘用条件核对",
      programme: "活动和评选",
      settings: "设置",
    },
    ...adminDesk,
  },
} as const;
