CREATE TABLE `enterprise_kind` (
	`enterprise_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`enterprise_id`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `enterprise_kind_kind` ON `enterprise_kind` (`kind`);--> statement-breakpoint
CREATE TABLE `enterprise_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`enterprise_id` text NOT NULL,
	`person_id` text,
	`position` text,
	`phone` text,
	`asked_at` integer NOT NULL,
	`letter_address` text,
	`letter_by` text,
	`letter_at` integer,
	`code_hash` text,
	`code_expires_at` integer,
	`code_tries` integer NOT NULL,
	`outcome` text,
	`how` text,
	`decided_by` text,
	`decided_at` integer,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `enterprise_claim_enterprise` ON `enterprise_claim` (`enterprise_id`,`outcome`);--> statement-breakpoint
CREATE INDEX `enterprise_claim_person` ON `enterprise_claim` (`person_id`);--> statement-breakpoint
CREATE TABLE `enterprise_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`into_id` text NOT NULL,
	`reason` text NOT NULL,
	`moved` text NOT NULL,
	`merged_by` text,
	`merged_at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer
);
--> statement-breakpoint
CREATE INDEX `enterprise_merge_from` ON `enterprise_merge` (`from_id`);--> statement-breakpoint
CREATE INDEX `enterprise_merge_into` ON `enterprise_merge` (`into_id`);--> statement-breakpoint
CREATE TABLE `enterprise_distinction` (
	`id` text PRIMARY KEY NOT NULL,
	`first_id` text NOT NULL,
	`later_id` text NOT NULL,
	`found_by` text,
	`found_at` integer NOT NULL,
	`taken_back_by` text,
	`taken_back_at` integer
);
--> statement-breakpoint
CREATE INDEX `enterprise_distinction_first` ON `enterprise_distinction` (`first_id`);--> statement-breakpoint
CREATE INDEX `enterprise_distinction_later` ON `enterprise_distinction` (`later_id`);--> statement-breakpoint
CREATE TABLE `employment` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`enterprise_id` text,
	`employer_name` text NOT NULL,
	`post` text NOT NULL,
	`standards_work` integer NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`stated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `employment_person` ON `employment` (`person_id`);--> statement-breakpoint
CREATE INDEX `employment_enterprise` ON `employment` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `qualification` (
	`person_id` text PRIMARY KEY NOT NULL,
	`degree` text,
	`title` text,
	`stated_at` integer NOT NULL,
	`educated` integer NOT NULL,
	`reached_on` text,
	`months` integer NOT NULL,
	`checked_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `qualification_checked` ON `qualification` (`checked_on`);--> statement-breakpoint
CREATE TABLE `appointment` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`person_id` text,
	`holder_name` text,
	`invited_account` text,
	`code_hash` text,
	`code_tries` integer,
	`firm_name` text,
	`firm_code` text,
	`duties` text NOT NULL,
	`other_duties` text,
	`authority` text,
	`statement` text NOT NULL,
	`shortfall` text,
	`qualified` text,
	`from` text NOT NULL,
	`to` text,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`withdrawn_at` integer,
	`answered_at` integer,
	`answer` text,
	`answer_reason` text,
	`ends_on` text,
	`ended_at` integer,
	`ended_by` text,
	`end_reason` text,
	`public_since` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_number` ON `appointment` (`number`);--> statement-breakpoint
CREATE INDEX `appointment_enterprise` ON `appointment` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `appointment_person` ON `appointment` (`person_id`);--> statement-breakpoint
CREATE INDEX `appointment_invited` ON `appointment` (`invited_account`);--> statement-breakpoint
CREATE TABLE `duty_record` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`duty` text NOT NULL,
	`work` text NOT NULL,
	`day` text NOT NULL,
	`sentence` text NOT NULL,
	`source_kind` text,
	`source_id` text,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`withdrawn_at` integer,
	`confirmed_at` integer,
	`confirmed_by` text,
	`form_key` text
);
--> statement-breakpoint
CREATE INDEX `duty_record_appointment` ON `duty_record` (`appointment_id`,`day`);--> statement-breakpoint
CREATE INDEX `duty_record_enterprise` ON `duty_record` (`enterprise_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `duty_record_form` ON `duty_record` (`appointment_id`,`form_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `duty_record_source` ON `duty_record` (`appointment_id`,`duty`,`source_kind`,`source_id`);--> statement-breakpoint
CREATE TABLE `disclosed_standard` (
	`id` text PRIMARY KEY NOT NULL,
	`enterprise_id` text NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`disclosed_on` text NOT NULL,
	`link` text,
	`entry_key` text,
	`cites` text NOT NULL,
	`cited_numbers` text NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text
);
--> statement-breakpoint
CREATE INDEX `disclosed_standard_enterprise` ON `disclosed_standard` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `disclosed_standard_entry` ON `disclosed_standard` (`entry_key`);--> statement-breakpoint
CREATE TABLE `spot_check` (
	`id` text PRIMARY KEY NOT NULL,
	`enterprise_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`day` text NOT NULL,
	`subject` text NOT NULL,
	`standard` text,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`closed_at` integer,
	`conclusion` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	`form_key` text
);
--> statement-breakpoint
CREATE INDEX `spot_check_enterprise` ON `spot_check` (`enterprise_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `spot_check_form` ON `spot_check` (`appointment_id`,`form_key`);--> statement-breakpoint
CREATE TABLE `spot_check_finding` (
	`id` text PRIMARY KEY NOT NULL,
	`spot_check_id` text NOT NULL,
	`finding` text NOT NULL,
	`due_on` text,
	`closed_at` integer,
	`closing` text
);
--> statement-breakpoint
CREATE INDEX `spot_check_finding_check` ON `spot_check_finding` (`spot_check_id`);--> statement-breakpoint
CREATE TABLE `stop_order` (
	`id` text PRIMARY KEY NOT NULL,
	`enterprise_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`day` text NOT NULL,
	`conduct` text NOT NULL,
	`requirement` text NOT NULL,
	`addressee` text NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`outcome` text,
	`outcome_text` text,
	`outcome_on` text,
	`outcome_at` integer,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	`form_key` text
);
--> statement-breakpoint
CREATE INDEX `stop_order_enterprise` ON `stop_order` (`enterprise_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `stop_order_form` ON `stop_order` (`appointment_id`,`form_key`);--> statement-breakpoint
CREATE TABLE `training_given` (
	`id` text PRIMARY KEY NOT NULL,
	`enterprise_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`day` text NOT NULL,
	`topic` text NOT NULL,
	`audience` text NOT NULL,
	`people` integer NOT NULL,
	`minutes` integer NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	`form_key` text
);
--> statement-breakpoint
CREATE INDEX `training_given_enterprise` ON `training_given` (`enterprise_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `training_given_form` ON `training_given` (`appointment_id`,`form_key`);--> statement-breakpoint
CREATE TABLE `duty_report` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`year` integer NOT NULL,
	`summary` text NOT NULL,
	`records` text NOT NULL,
	`content` text NOT NULL,
	`submitted_by` text,
	`submitted_at` integer NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	`answer` text,
	`answer_text` text,
	`replaced_at` integer
);
--> statement-breakpoint
CREATE INDEX `duty_report_appointment` ON `duty_report` (`appointment_id`,`year`);--> statement-breakpoint
CREATE INDEX `duty_report_enterprise` ON `duty_report` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `register_entry` (
	`key` text PRIMARY KEY NOT NULL,
	`number` text,
	`title` text NOT NULL,
	`title_en` text,
	`kind` text NOT NULL,
	`edition` text,
	`issued_on` text,
	`effective_on` text,
	`ended_on` text,
	`status` text NOT NULL,
	`replaced_by_key` text,
	`regulation_slug` text,
	`source` text,
	`content_hash` text,
	`changed_by` text,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `register_entry_status` ON `register_entry` (`status`);--> statement-breakpoint
CREATE INDEX `register_entry_replaced` ON `register_entry` (`replaced_by_key`);--> statement-breakpoint
CREATE TABLE `supersession_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_key` text NOT NULL,
	`citing_kind` text NOT NULL,
	`citing_id` text NOT NULL,
	`told_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`settled_how` text,
	`settled_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supersession_notice_once` ON `supersession_notice` (`entry_key`,`citing_kind`,`citing_id`);--> statement-breakpoint
CREATE TABLE `form_minutes` (
	`form` text NOT NULL,
	`minutes` integer NOT NULL,
	`sendings` integer NOT NULL,
	PRIMARY KEY(`form`, `minutes`)
);
--> statement-breakpoint
CREATE TABLE `mail_opt_out` (
	`person_id` text NOT NULL,
	`topic` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `topic`)
);
--> statement-breakpoint
CREATE TABLE `stored_file` (
	`id` text PRIMARY KEY NOT NULL,
	`storage_name` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` text,
	`uploaded_at` integer NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stored_file_name` ON `stored_file` (`storage_name`);--> statement-breakpoint
CREATE INDEX `stored_file_subject` ON `stored_file` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `long_job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`input` text NOT NULL,
	`started_by` text,
	`started_at` integer NOT NULL,
	`step` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer,
	`beat_at` integer NOT NULL,
	`cancel_asked_at` integer,
	`ended_at` integer,
	`outcome` text,
	`result` text
);
--> statement-breakpoint
CREATE INDEX `long_job_open` ON `long_job` (`ended_at`,`started_at`);--> statement-breakpoint
CREATE INDEX `long_job_person` ON `long_job` (`started_by`);--> statement-breakpoint
CREATE TABLE `long_job_row` (
	`job_id` text NOT NULL,
	`line` integer NOT NULL,
	`values` text NOT NULL,
	`problems` text,
	PRIMARY KEY(`job_id`, `line`)
);
--> statement-breakpoint
ALTER TABLE `person` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `enterprise` ADD `code_reason` text;--> statement-breakpoint
ALTER TABLE `enterprise` ADD `industry` text;--> statement-breakpoint
ALTER TABLE `enterprise` ADD `size` text;--> statement-breakpoint
ALTER TABLE `enterprise` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `enterprise` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `enterprise` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `enterprise` ADD `held_by` text;--> statement-breakpoint
CREATE INDEX `enterprise_parent` ON `enterprise` (`parent_id`);--> statement-breakpoint
CREATE INDEX `enterprise_changed` ON `enterprise` (`changed_at`);--> statement-breakpoint
CREATE INDEX `enterprise_held` ON `enterprise` (`held_by`) WHERE held_by is not null;--> statement-breakpoint
ALTER TABLE `mail` ADD `appointment_id` text;--> statement-breakpoint
ALTER TABLE `mail` ADD `topic` text;--> statement-breakpoint
CREATE INDEX `mail_address` ON `mail` (`to_address`);--> statement-breakpoint
CREATE INDEX `mail_appointment` ON `mail` (`appointment_id`);