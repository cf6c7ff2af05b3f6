import { type Appointment, stateOf } from "~/domains/appointments/appointment";
import { maskAccount } from "~/domains/people/account";

/** An appointment as its pages show it, to the firm and to the director alike. */
export type AppointmentView = ReturnType<typeof appointmentView>;

/** @param today day of Asia/Shanghai */
export function appointmentView(one: Appointment, today: string) {
  const { id, number, enterpriseId, holderName, duties, otherDuties, authority, statement, shortfall } = one;
  const {
    from,
    to,
    endsOn,
    endedAt,
    endedBy,
    endReason,
    proposedAt,
    answeredAt,
    answerReason,
    withdrawnAt,
    publicSince,
  } = one;
  return {
    id,
    number,
    enterpriseId,
    holderName,
    duties,
    otherDuties,
    authority,
    statement,
    shortfall,
    from,
    to,
    endsOn,
    endedAt,
    endedBy,
    endReason,
    proposedAt,
    answeredAt,
    answerReason,
    withdrawnAt,
    public: publicSince !== null,
    /** Whom the firm invited, until she answers or it takes that back. */
    account: one.invitedAccount === null || withdrawnAt !== null ? null : maskAccount(one.invitedAccount),
    check: one.qualified,
    state: stateOf(one, today),
  };
}

/** The same for the bureau: who, since when and until when; not what firm and director wrote to each other. */
export const bureauAppointment = (one: Appointment, today: string): AppointmentView => ({
  ...appointmentView(one, today),
  statement: "",
  shortfall: null,
  check: null,
  answerReason: null,
  endReason: null,
  account: null,
});
