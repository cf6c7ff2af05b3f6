/** The part of the program that sends mails, alone: `MAIL_URL`, `DATA_DIR`, `DATABASE_URL` as ever; ends when nothing is due. */

import { createDelivery } from "../../app/domains/mail/deliver.server";
import { sendDueMail } from "../../app/domains/mail/send-due.server";
import { disconnect } from "../../db/client.server";

// One at a time, so that where it is killed says what was under way.
await sendDueMail(createDelivery(), () => false, 1);
await disconnect();
