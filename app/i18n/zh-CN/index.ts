import { appointments } from "./appointments";
import { awardDesk } from "./award-desk";
import { awards } from "./awards";
import { bureau } from "./bureau";
import { checkIn } from "./check-in";
import { claims } from "./claims";
import { courses } from "./courses";
import { credentials } from "./credentials";
import { desks } from "./desks";
import { duties } from "./duties";
import { dutyReportPrint } from "./duty-report-print";
import { dutyWords } from "./duty-words";
import { enterprises } from "./enterprises";
import { after } from "./event-after";
import { announcements } from "./event-announcements";
import { eventArchive } from "./event-archive";
import { eventCalendar } from "./event-calendar";
import { events } from "./events";
import { exam } from "./exam";
import { files } from "./files";
import { hours } from "./hours";
import { jury } from "./jury";
import { mail } from "./mail";
import { nominationDesk } from "./nomination-desk";
import { nominations } from "./nominations";
import { organizer } from "./organizer";
import { people } from "./people";
import { publicPages } from "./public";
import { reasons } from "./reasons";
import { register } from "./register";
import { staff } from "./staff";
import { ui } from "./ui";

export const zhCN = {
  ui,
  public: publicPages,
  organizer,
  people,
  courses,
  duties,
  dutyReportPrint,
  dutyWords,
  events,
  exam,
  credentials,
  desks,
  bureau,
  enterprises,
  after,
  announcements,
  eventArchive,
  eventCalendar,
  files,
  hours,
  jury,
  nominationDesk,
  appointments,
  awardDesk,
  awards,
  nominations,
  checkIn,
  claims,
  register,
  staff,
  mail,
  reasons,
} as const;
