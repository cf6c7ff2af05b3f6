import type { Mirror } from "../catalogue";
import type { mailTopics as zh } from "../zh-CN/mail-topics";

/** What mails are about, and how to get no more of a kind. */
export const mailTopics: Mirror<typeof zh> = {
  topics: {
    appointments: {
      title: "Appointments",
      text: "when a firm explains an appointment further, and when its director accepts, declines or gives the post up",
    },
    duties: {
      title: "Duties",
      text: "when a year's report is handed in, confirmed or returned",
    },
    register: {
      title: "Superseded standards",
      text: "when a standard that a firm disclosed, or that a course or item cites, is superseded or withdrawn",
    },
    events: {
      title: "Events",
      text: "a reminder before an event, what its organizer announces, and afterwards when materials and minutes are out and you are asked what you thought of it",
    },
    hours: {
      title: "Hours",
      text: "when hours are booked or corrected, when hours you claimed are decided, and when a certificate can be renewed",
    },
    awards: {
      title: "Awards",
      text: "when somebody nominates you and asks for your consent, when your nomination is returned or recommended, and when the list is noticed and decided",
    },
    mistakes: {
      title: "Mistakes you reported",
      text: "when an editor answers a mistake in a lesson or an item that you reported",
    },
  },
  footer: "To get no more mails about “{{topic}}”, open: {{link}}",
  own: {
    title: "Mails",
    note: "Which news come by mail",
    lead: "The pages show all the same news; mails only remind. You may unsubscribe from those you do not want.",
    list: "Mails you may unsubscribe from",
    essential: "Mails that are always sent",
    essentialText:
      "Password resets, changes of your account, certificates issued or revoked, exams made void, and a firm that proposes, withdraws or ends an appointment: they concern the account, the certificate and the post themselves.",
    to: "Sent to {{account}}, in {{language}}.",
    toNumber:
      "You sign in with a mobile number, so no mails reach you. They do once you sign in with an e-mail address.",
    chinese: "Chinese",
    english: "English",
    languageNote: "Mails are in the language the pages are set to.",
    sent: "Sent",
    left: "Unsubscribed",
    leave: "Unsubscribe",
    join: "Send again",
  },
  unsubscribe: {
    title: "Unsubscribe",
    lead: "Mails about “{{topic}}”: {{text}}.",
    ask: "These news will no longer come by mail; the pages still show them once you sign in. Other mails go on.",
    act: "Unsubscribe",
    done: "Unsubscribed",
    doneLead: "No more mails about “{{topic}}” will be sent.",
    again: "To get them again, sign in and open “Mails” among your own pages.",
    open: "Open mail settings",
  },
};
