CREATE TABLE `event_series` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_series_owner` ON `event_series` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`series_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`mode` text NOT NULL,
	`venue` text,
	`address` text,
	`region_code` text NOT NULL,
	`meeting_link` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`capacity` integer,
	`admission` text NOT NULL,
	`registration_opens_at` integer NOT NULL,
	`registration_closes_at` integer NOT NULL,
	`offer_minutes` integer NOT NULL,
	`earns_hours` integer NOT NULL,
	`organizer_name` text NOT NULL,
	`contact` text NOT NULL,
	`sequence` integer NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`published_at` integer,
	`closed_at` integer,
	`postponed_at` integer,
	`cancelled_at` integer,
	`summarised_at` integer,
	`archived_at` integer,
	`form_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_slug` ON `event` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_form` ON `event` (`created_by`,`form_key`);--> statement-breakpoint
CREATE INDEX `event_owner` ON `event` (`owner_kind`,`owner_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `event_public` ON `event` (`starts_at`) WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX `event_series_member` ON `event` (`series_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `event_session` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`title` text NOT NULL,
	`room` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`own_seats` integer NOT NULL,
	`capacity` integer,
	`earns_hours` integer NOT NULL,
	`speakers` text NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `event_session_event` ON `event_session` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `event_question` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`hint` text,
	`kind` text NOT NULL,
	`choices` text NOT NULL,
	`required` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `event_question_event` ON `event_question` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `event_change` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by_person_id` text,
	`reason` text,
	`changes` text NOT NULL,
	`sequence` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_change_event` ON `event_change` (`event_id`,`at`);--> statement-breakpoint
CREATE TABLE `event_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`account` text,
	`code_hash` text NOT NULL,
	`invited_by` text,
	`invited_at` integer NOT NULL,
	`withdrawn_at` integer,
	`used_at` integer,
	`used_by` text
);
--> statement-breakpoint
CREATE INDEX `event_invitation_event` ON `event_invitation` (`event_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_invitation_code` ON `event_invitation` (`code_hash`);--> statement-breakpoint
CREATE INDEX `event_invitation_account` ON `event_invitation` (`account`);--> statement-breakpoint
CREATE INDEX `event_invitation_person` ON `event_invitation` (`used_by`);--> statement-breakpoint
CREATE TABLE `calendar_secret` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	`last_read_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_secret_hash` ON `calendar_secret` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `calendar_secret_person` ON `calendar_secret` (`person_id`);--> statement-breakpoint
CREATE TABLE `seat_book` (
	`unit_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`next_place` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `seat_book_event` ON `seat_book` (`event_id`);--> statement-breakpoint
CREATE TABLE `registration` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`session_id` text,
	`unit_id` text NOT NULL,
	`person_id` text,
	`walk_in_name` text,
	`walk_in_employer` text,
	`walk_in_contact` text,
	`state` text NOT NULL,
	`place` integer NOT NULL,
	`attendance` text NOT NULL,
	`answers` text NOT NULL,
	`pass_code` text,
	`photo_consent_at` integer,
	`applied_at` integer NOT NULL,
	`state_at` integer NOT NULL,
	`offered_until` integer,
	`decided_by` text,
	`reason` text,
	`outcome` text,
	`outcome_at` integer,
	`outcome_by` text,
	`form_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_live` ON `registration` (`unit_id`,`person_id`) WHERE state in ('pending', 'confirmed', 'waitlisted', 'offered');--> statement-breakpoint
CREATE UNIQUE INDEX `registration_pass` ON `registration` (`pass_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `registration_form` ON `registration` (`unit_id`,`form_key`);--> statement-breakpoint
CREATE INDEX `registration_unit` ON `registration` (`unit_id`,`state`,`place`);--> statement-breakpoint
CREATE INDEX `registration_event` ON `registration` (`event_id`);--> statement-breakpoint
CREATE INDEX `registration_person` ON `registration` (`person_id`,`applied_at`);--> statement-breakpoint
CREATE INDEX `registration_offer` ON `registration` (`offered_until`) WHERE state = 'offered';--> statement-breakpoint
CREATE TABLE `event_reminder` (
	`registration_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `check_in_desk` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`session_id` text,
	`name` text NOT NULL,
	`opened_by` text,
	`opened_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `check_in_desk_event` ON `check_in_desk` (`event_id`);--> statement-breakpoint
CREATE TABLE `check_in` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`session_id` text,
	`registration_id` text,
	`read` text,
	`direction` text NOT NULL,
	`how` text NOT NULL,
	`at` integer NOT NULL,
	`device_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`clock_ahead_ms` integer NOT NULL,
	`desk_id` text,
	`by_person_id` text,
	`verdict` text NOT NULL,
	`duplicate_of_id` text,
	`undone_at` integer,
	`undone_by` text,
	`undone_reason` text,
	`settled_at` integer,
	`settled_by` text,
	`settled_how` text,
	`settled_reason` text
);
--> statement-breakpoint
CREATE INDEX `check_in_event` ON `check_in` (`event_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `check_in_registration` ON `check_in` (`registration_id`,`at`);--> statement-breakpoint
CREATE INDEX `check_in_desk_own` ON `check_in` (`desk_id`);--> statement-breakpoint
CREATE TABLE `event_material` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`session_id` text,
	`title` text NOT NULL,
	`file_id` text NOT NULL,
	`audience` text NOT NULL,
	`author` text NOT NULL,
	`consented_on` text NOT NULL,
	`released_at` integer NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	`removed_by` text,
	`removed_reason` text
);
--> statement-breakpoint
CREATE INDEX `event_material_event` ON `event_material` (`event_id`);--> statement-breakpoint
CREATE TABLE `event_photo` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`file_id` text NOT NULL,
	`caption` text NOT NULL,
	`consent_note` text,
	`added_by` text,
	`added_at` integer NOT NULL,
	`shown_at` integer,
	`removed_at` integer,
	`removed_by` text,
	`removed_reason` text
);
--> statement-breakpoint
CREATE INDEX `event_photo_event` ON `event_photo` (`event_id`);--> statement-breakpoint
CREATE TABLE `event_minutes` (
	`event_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`summary` text NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text
);
--> statement-breakpoint
CREATE TABLE `event_resolution` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`owner` text,
	`due_on` text,
	`done_at` integer,
	`done_by` text
);
--> statement-breakpoint
CREATE INDEX `event_resolution_event` ON `event_resolution` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `feedback_question` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `feedback_question_event` ON `feedback_question` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `feedback_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`answers` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `feedback_answer_event` ON `feedback_answer` (`event_id`);--> statement-breakpoint
CREATE TABLE `feedback_given` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `feedback_given_person` ON `feedback_given` (`person_id`);--> statement-breakpoint
CREATE TABLE `hour_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`day` text NOT NULL,
	`minutes` integer NOT NULL,
	`statement` text NOT NULL,
	`region_code` text NOT NULL,
	`filed_at` integer NOT NULL,
	`state` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`minutes_approved` integer,
	`reason` text,
	`form_key` text
);
--> statement-breakpoint
CREATE INDEX `hour_claim_person` ON `hour_claim` (`person_id`,`filed_at`);--> statement-breakpoint
CREATE INDEX `hour_claim_region` ON `hour_claim` (`state`,`region_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `hour_claim_form` ON `hour_claim` (`person_id`,`form_key`);--> statement-breakpoint
ALTER TABLE `achievement` ADD `renewal_hours` real;--> statement-breakpoint
ALTER TABLE `achievement` ADD `renewal_opens_days` integer;--> statement-breakpoint
ALTER TABLE `hour_entry` ADD `checked_by` text;--> statement-breakpoint
ALTER TABLE `hour_entry` ADD `checker_id` text;--> statement-breakpoint
ALTER TABLE `hour_entry` ADD `provenance` text;--> statement-breakpoint
ALTER TABLE `hour_entry` ADD `reverses_id` text;--> statement-breakpoint
ALTER TABLE `hour_entry` ADD `reason` text;--> statement-breakpoint
CREATE UNIQUE INDEX `hour_entry_reverses` ON `hour_entry` (`reverses_id`);--> statement-breakpoint
CREATE INDEX `hour_entry_day` ON `hour_entry` (`person_id`,`day`);--> statement-breakpoint
ALTER TABLE `mail` ADD `calendar` text;--> statement-breakpoint
ALTER TABLE `mail` ADD `calendar_method` text;--> statement-breakpoint
ALTER TABLE `mail` ADD `event_id` text;