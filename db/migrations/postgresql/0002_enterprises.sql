CREATE TABLE "enterprise_kind" (
	"enterprise_id" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "enterprise_kind_enterprise_id_kind_pk" PRIMARY KEY("enterprise_id","kind")
);
--> statement-breakpoint
CREATE TABLE "enterprise_claim" (
	"id" text PRIMARY KEY NOT NULL,
	"enterprise_id" text NOT NULL,
	"person_id" text,
	"position" text,
	"phone" text,
	"asked_at" bigint NOT NULL,
	"letter_address" text,
	"letter_by" text,
	"letter_at" bigint,
	"code_hash" text,
	"code_expires_at" bigint,
	"code_tries" integer NOT NULL,
	"outcome" text,
	"how" text,
	"decided_by" text,
	"decided_at" bigint,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "enterprise_merge" (
	"id" text PRIMARY KEY NOT NULL,
	"from_id" text NOT NULL,
	"into_id" text NOT NULL,
	"reason" text NOT NULL,
	"moved" jsonb NOT NULL,
	"merged_by" text,
	"merged_at" bigint NOT NULL,
	"undone_by" text,
	"undone_at" bigint
);
--> statement-breakpoint
CREATE TABLE "enterprise_distinction" (
	"id" text PRIMARY KEY NOT NULL,
	"first_id" text NOT NULL,
	"later_id" text NOT NULL,
	"found_by" text,
	"found_at" bigint NOT NULL,
	"taken_back_by" text,
	"taken_back_at" bigint
);
--> statement-breakpoint
CREATE TABLE "employment" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"enterprise_id" text,
	"employer_name" text NOT NULL,
	"post" text NOT NULL,
	"standards_work" boolean NOT NULL,
	"from" text NOT NULL,
	"to" text,
	"stated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "qualification" (
	"person_id" text PRIMARY KEY NOT NULL,
	"degree" text,
	"title" text,
	"stated_at" bigint NOT NULL,
	"educated" boolean NOT NULL,
	"reached_on" text,
	"months" integer NOT NULL,
	"checked_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"enterprise_id" text NOT NULL,
	"person_id" text,
	"holder_name" text,
	"invited_account" text,
	"code_hash" text,
	"code_tries" integer,
	"firm_name" text,
	"firm_code" text,
	"duties" jsonb NOT NULL,
	"other_duties" text,
	"authority" text,
	"statement" text NOT NULL,
	"shortfall" text,
	"qualified" jsonb,
	"from" text NOT NULL,
	"to" text,
	"proposed_by" text,
	"proposed_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"answered_at" bigint,
	"answer" text,
	"answer_reason" text,
	"ends_on" text,
	"ended_at" bigint,
	"ended_by" text,
	"end_reason" text,
	"public_since" bigint
);
--> statement-breakpoint
CREATE TABLE "duty_record" (
	"id" text PRIMARY KEY NOT NULL,
	"appointment_id" text NOT NULL,
	"enterprise_id" text NOT NULL,
	"duty" text NOT NULL,
	"work" text NOT NULL,
	"day" text NOT NULL,
	"sentence" text NOT NULL,
	"source_kind" text,
	"source_id" text,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"confirmed_at" bigint,
	"confirmed_by" text,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "disclosed_standard" (
	"id" text PRIMARY KEY NOT NULL,
	"enterprise_id" text NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"disclosed_on" text NOT NULL,
	"link" text,
	"entry_key" text,
	"cites" jsonb NOT NULL,
	"cited_numbers" jsonb NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"withdrawn_by" text,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "spot_check" (
	"id" text PRIMARY KEY NOT NULL,
	"enterprise_id" text NOT NULL,
	"appointment_id" text NOT NULL,
	"day" text NOT NULL,
	"subject" text NOT NULL,
	"standard" text,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"closed_at" bigint,
	"conclusion" text,
	"withdrawn_at" bigint,
	"withdrawn_by" text,
	"withdrawn_reason" text,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "spot_check_finding" (
	"id" text PRIMARY KEY NOT NULL,
	"spot_check_id" text NOT NULL,
	"finding" text NOT NULL,
	"due_on" text,
	"closed_at" bigint,
	"closing" text
);
--> statement-breakpoint
CREATE TABLE "stop_order" (
	"id" text PRIMARY KEY NOT NULL,
	"enterprise_id" text NOT NULL,
	"appointment_id" text NOT NULL,
	"day" text NOT NULL,
	"conduct" text NOT NULL,
	"requirement" text NOT NULL,
	"addressee" text NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"outcome" text,
	"outcome_text" text,
	"outcome_on" text,
	"outcome_at" bigint,
	"withdrawn_at" bigint,
	"withdrawn_by" text,
	"withdrawn_reason" text,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "training_given" (
	"id" text PRIMARY KEY NOT NULL,
	"enterprise_id" text NOT NULL,
	"appointment_id" text NOT NULL,
	"day" text NOT NULL,
	"topic" text NOT NULL,
	"audience" text NOT NULL,
	"people" integer NOT NULL,
	"minutes" integer NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"withdrawn_by" text,
	"withdrawn_reason" text,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "duty_report" (
	"id" text PRIMARY KEY NOT NULL,
	"appointment_id" text NOT NULL,
	"enterprise_id" text NOT NULL,
	"year" integer NOT NULL,
	"summary" text NOT NULL,
	"records" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"submitted_by" text,
	"submitted_at" bigint NOT NULL,
	"answered_at" bigint,
	"answered_by" text,
	"answer" text,
	"answer_text" text,
	"replaced_at" bigint
);
--> statement-breakpoint
CREATE TABLE "register_entry" (
	"key" text PRIMARY KEY NOT NULL,
	"number" text,
	"title" text NOT NULL,
	"title_en" text,
	"kind" text NOT NULL,
	"edition" text,
	"issued_on" text,
	"effective_on" text,
	"ended_on" text,
	"status" text NOT NULL,
	"replaced_by_key" text,
	"regulation_slug" text,
	"source" text,
	"content_hash" text,
	"changed_by" text,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supersession_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_key" text NOT NULL,
	"citing_kind" text NOT NULL,
	"citing_id" text NOT NULL,
	"told_at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_by" text,
	"settled_how" text,
	"settled_reason" text
);
--> statement-breakpoint
CREATE TABLE "form_minutes" (
	"form" text NOT NULL,
	"minutes" integer NOT NULL,
	"sendings" integer NOT NULL,
	CONSTRAINT "form_minutes_form_minutes_pk" PRIMARY KEY("form","minutes")
);
--> statement-breakpoint
CREATE TABLE "mail_opt_out" (
	"person_id" text NOT NULL,
	"topic" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "mail_opt_out_person_id_topic_pk" PRIMARY KEY("person_id","topic")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" text PRIMARY KEY NOT NULL,
	"storage_name" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" text,
	"uploaded_at" bigint NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "long_job" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"input" jsonb NOT NULL,
	"started_by" text,
	"started_at" bigint NOT NULL,
	"step" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer,
	"beat_at" bigint NOT NULL,
	"cancel_asked_at" bigint,
	"ended_at" bigint,
	"outcome" text,
	"result" jsonb
);
--> statement-breakpoint
CREATE TABLE "long_job_row" (
	"job_id" text NOT NULL,
	"line" integer NOT NULL,
	"values" jsonb NOT NULL,
	"problems" jsonb,
	CONSTRAINT "long_job_row_job_id_line_pk" PRIMARY KEY("job_id","line")
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "code_reason" text;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "industry" text;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "size" text;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "changed_at" bigint;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "held_by" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "appointment_id" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "topic" text;--> statement-breakpoint
CREATE INDEX "enterprise_kind_kind" ON "enterprise_kind" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "enterprise_claim_enterprise" ON "enterprise_claim" USING btree ("enterprise_id","outcome");--> statement-breakpoint
CREATE INDEX "enterprise_claim_person" ON "enterprise_claim" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "enterprise_merge_from" ON "enterprise_merge" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "enterprise_merge_into" ON "enterprise_merge" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "enterprise_distinction_first" ON "enterprise_distinction" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "enterprise_distinction_later" ON "enterprise_distinction" USING btree ("later_id");--> statement-breakpoint
CREATE INDEX "employment_person" ON "employment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "employment_enterprise" ON "employment" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "qualification_checked" ON "qualification" USING btree ("checked_on");--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_number" ON "appointment" USING btree ("number");--> statement-breakpoint
CREATE INDEX "appointment_enterprise" ON "appointment" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "appointment_person" ON "appointment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "appointment_invited" ON "appointment" USING btree ("invited_account");--> statement-breakpoint
CREATE INDEX "duty_record_appointment" ON "duty_record" USING btree ("appointment_id","day");--> statement-breakpoint
CREATE INDEX "duty_record_enterprise" ON "duty_record" USING btree ("enterprise_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_record_form" ON "duty_record" USING btree ("appointment_id","form_key");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_record_source" ON "duty_record" USING btree ("appointment_id","duty","source_kind","source_id");--> statement-breakpoint
CREATE INDEX "disclosed_standard_enterprise" ON "disclosed_standard" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "disclosed_standard_entry" ON "disclosed_standard" USING btree ("entry_key");--> statement-breakpoint
CREATE INDEX "spot_check_enterprise" ON "spot_check" USING btree ("enterprise_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_form" ON "spot_check" USING btree ("appointment_id","form_key");--> statement-breakpoint
CREATE INDEX "spot_check_finding_check" ON "spot_check_finding" USING btree ("spot_check_id");--> statement-breakpoint
CREATE INDEX "stop_order_enterprise" ON "stop_order" USING btree ("enterprise_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "stop_order_form" ON "stop_order" USING btree ("appointment_id","form_key");--> statement-breakpoint
CREATE INDEX "training_given_enterprise" ON "training_given" USING btree ("enterprise_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "training_given_form" ON "training_given" USING btree ("appointment_id","form_key");--> statement-breakpoint
CREATE INDEX "duty_report_appointment" ON "duty_report" USING btree ("appointment_id","year");--> statement-breakpoint
CREATE INDEX "duty_report_enterprise" ON "duty_report" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "register_entry_status" ON "register_entry" USING btree ("status");--> statement-breakpoint
CREATE INDEX "register_entry_replaced" ON "register_entry" USING btree ("replaced_by_key");--> statement-breakpoint
CREATE UNIQUE INDEX "supersession_notice_once" ON "supersession_notice" USING btree ("entry_key","citing_kind","citing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stored_file_name" ON "stored_file" USING btree ("storage_name");--> statement-breakpoint
CREATE INDEX "stored_file_subject" ON "stored_file" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "long_job_open" ON "long_job" USING btree ("ended_at","started_at");--> statement-breakpoint
CREATE INDEX "long_job_person" ON "long_job" USING btree ("started_by");--> statement-breakpoint
CREATE INDEX "enterprise_parent" ON "enterprise" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "enterprise_changed" ON "enterprise" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "enterprise_held" ON "enterprise" USING btree ("held_by") WHERE held_by is not null;--> statement-breakpoint
CREATE INDEX "mail_address" ON "mail" USING btree ("to_address");--> statement-breakpoint
CREATE INDEX "mail_appointment" ON "mail" USING btree ("appointment_id");