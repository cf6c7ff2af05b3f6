import { createDelivery, type Deliver } from "~/domains/mail/deliver.server";
import { sendDueMail } from "~/domains/mail/send-due.server";
import type { Job } from "./jobs.server";

let deliver: Deliver | undefined;

/** Sends what the outbox holds every second; a mail is claimed before it is handed over, so several processes may run it. */
export const sendMail: Job = {
  name: "mail",
  everyMs: 1_000,
  run(stopping) {
    deliver ??= createDelivery();
    return sendDueMail(deliver, stopping);
  },
};
