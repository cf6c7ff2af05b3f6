CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`account` text,
	`account_kind` text NOT NULL,
	`password_hash` text,
	`enterprise_id` text,
	`created_at` integer NOT NULL,
	`erased_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_account` ON `person` (`account`);--> statement-breakpoint
CREATE INDEX `person_enterprise` ON `person` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`sign_in_id` text NOT NULL,
	`rotation_due` integer NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`absolute_expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `known_device` (
	`person_id` text NOT NULL,
	`device_hash` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `device_hash`)
);
--> statement-breakpoint
CREATE TABLE `limit_count` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `limit_count_end` ON `limit_count` (`window_ends_at`);--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_id` text,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	`until` integer,
	`ended_at` integer,
	`ended_by` text
);
--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);--> statement-breakpoint
CREATE INDEX `role_grant_role` ON `role_grant` (`role`,`scope_id`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`text_version` text NOT NULL,
	`text_hash` text NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE INDEX `consent_person` ON `consent` (`person_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `reset_token` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `reset_token_person` ON `reset_token` (`person_id`);--> statement-breakpoint
CREATE TABLE `region` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`reports_to` text,
	`city_code` text,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `region_reports_to` ON `region` (`reports_to`);--> statement-breakpoint
CREATE TABLE `enterprise` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`region_code` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enterprise_code` ON `enterprise` (`code`);--> statement-breakpoint
CREATE INDEX `enterprise_name_key` ON `enterprise` (`name_key`);--> statement-breakpoint
CREATE INDEX `enterprise_region` ON `enterprise` (`region_code`);--> statement-breakpoint
CREATE TABLE `regulation` (
	`slug` text PRIMARY KEY NOT NULL,
	`content_hash` text NOT NULL,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`number` text,
	`effective_on` text,
	`status` text NOT NULL,
	`articles` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course` (
	`slug` text PRIMARY KEY NOT NULL,
	`current_version_id` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course_version` (
	`id` text PRIMARY KEY NOT NULL,
	`course_slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`for_whom` text NOT NULL,
	`outcome` text NOT NULL,
	`topics` text NOT NULL,
	`lesson_count` integer NOT NULL,
	`minutes` integer NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `course_version_course` ON `course_version` (`course_slug`);--> statement-breakpoint
CREATE TABLE `lesson` (
	`id` text PRIMARY KEY NOT NULL,
	`course_version_id` text NOT NULL,
	`slug` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`topic` text NOT NULL,
	`minutes` integer NOT NULL,
	`summary` text NOT NULL,
	`goals` text NOT NULL,
	`blocks` text NOT NULL,
	`check_ids` text NOT NULL,
	`content_hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_place` ON `lesson` (`course_version_id`,`slug`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`person_id` text NOT NULL,
	`course_slug` text NOT NULL,
	`course_version_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`person_id`, `course_slug`)
);
--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`person_id` text NOT NULL,
	`course_slug` text NOT NULL,
	`lesson_slug` text NOT NULL,
	`place` text,
	`opened_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`person_id`, `course_slug`, `lesson_slug`)
);
--> statement-breakpoint
CREATE TABLE `check_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_slug` text NOT NULL,
	`lesson_slug` text NOT NULL,
	`check_id` text NOT NULL,
	`chosen` text NOT NULL,
	`correct` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `check_answer_person` ON `check_answer` (`person_id`,`course_slug`,`lesson_slug`);--> statement-breakpoint
CREATE TABLE `practice_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`item_id` text NOT NULL,
	`item_version_id` text NOT NULL,
	`chosen` text NOT NULL,
	`correct` integer NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `practice_answer_person` ON `practice_answer` (`person_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `wrong_book` (
	`person_id` text NOT NULL,
	`item_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`right_days` text NOT NULL,
	`due_on` text NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`person_id`, `item_id`)
);
--> statement-breakpoint
CREATE INDEX `wrong_book_due` ON `wrong_book` (`person_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `item` (
	`id` text PRIMARY KEY NOT NULL,
	`bank` text NOT NULL,
	`course_slug` text NOT NULL,
	`current_version_id` text NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `item_version` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`difficulty` text NOT NULL,
	`stem` text NOT NULL,
	`choices` text NOT NULL,
	`rationale` text NOT NULL,
	`clause` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `item_version_item` ON `item_version` (`item_id`);--> statement-breakpoint
CREATE TABLE `blueprint` (
	`id` text PRIMARY KEY NOT NULL,
	`course_slug` text NOT NULL,
	`bank` text NOT NULL,
	`cells` text NOT NULL,
	`points_per_item` real NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sitting` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`course_slug` text NOT NULL,
	`blueprint_id` text NOT NULL,
	`achievement_id` text,
	`mock` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer,
	`duration_minutes` integer NOT NULL,
	`attempts_allowed` integer,
	`cut_score` real NOT NULL,
	`items_per_page` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sitting_slug_unique` ON `sitting` (`slug`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`sitting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`seed` text NOT NULL,
	`form` text NOT NULL,
	`started_at` integer NOT NULL,
	`deadline_at` integer NOT NULL,
	`cut_score` real NOT NULL,
	`points_per_item` real NOT NULL,
	`pen_token` text,
	`pen_sign_in_id` text,
	`pen_taken_at` integer,
	`ended_at` integer,
	`answers_hash` text,
	`score` real,
	`max_score` real,
	`passed` integer,
	`topic_scores` text,
	`released_at` integer,
	`voided_at` integer,
	`void_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_number` ON `attempt` (`sitting_id`,`person_id`,`number`);--> statement-breakpoint
CREATE INDEX `attempt_person` ON `attempt` (`person_id`);--> statement-breakpoint
CREATE INDEX `attempt_open` ON `attempt` (`state`,`deadline_at`);--> statement-breakpoint
CREATE TABLE `response` (
	`attempt_id` text NOT NULL,
	`item_id` text NOT NULL,
	`key` text NOT NULL,
	`revision` integer NOT NULL,
	`response` text,
	`response_hash` text NOT NULL,
	`saved_at` integer NOT NULL,
	`remaining_ms` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `item_id`, `key`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_revision` ON `response` (`attempt_id`,`item_id`,`revision`);--> statement-breakpoint
CREATE TABLE `late_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`item_id` text NOT NULL,
	`key` text NOT NULL,
	`revision` integer NOT NULL,
	`response` text,
	`response_hash` text NOT NULL,
	`kept_at` integer NOT NULL,
	`ruling` text NOT NULL,
	`ruled_by` text,
	`ruled_at` integer,
	`reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `late_answer_key` ON `late_answer` (`attempt_id`,`item_id`,`key`);--> statement-breakpoint
CREATE INDEX `late_answer_ruling` ON `late_answer` (`ruling`);--> statement-breakpoint
CREATE TABLE `attempt_mark` (
	`attempt_id` text NOT NULL,
	`item_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `item_id`)
);
--> statement-breakpoint
CREATE TABLE `issuer` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`seal_lines` text NOT NULL,
	`demo` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `achievement` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`title` text NOT NULL,
	`course_title` text NOT NULL,
	`outcome` text NOT NULL,
	`hours` real,
	`validity_months` integer,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assertion` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`achievement_id` text NOT NULL,
	`person_id` text,
	`attempt_id` text,
	`holder_name` text,
	`employer_name` text,
	`snapshot` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_on` text NOT NULL,
	`expires_on` text,
	`replaces_id` text,
	`issue_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assertion_code` ON `assertion` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `assertion_issue_key` ON `assertion` (`issue_key`);--> statement-breakpoint
CREATE INDEX `assertion_person` ON `assertion` (`person_id`);--> statement-breakpoint
CREATE INDEX `assertion_attempt` ON `assertion` (`attempt_id`);--> statement-breakpoint
CREATE INDEX `assertion_holder` ON `assertion` (`holder_name`,`id`);--> statement-breakpoint
CREATE TABLE `assertion_event` (
	`id` text PRIMARY KEY NOT NULL,
	`assertion_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`by_person_id` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `assertion_event_assertion` ON `assertion_event` (`assertion_id`,`at`);--> statement-breakpoint
CREATE TABLE `share_link` (
	`id` text PRIMARY KEY NOT NULL,
	`assertion_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `share_link_tokenHash_unique` ON `share_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `share_link_assertion` ON `share_link` (`assertion_id`);--> statement-breakpoint
CREATE TABLE `name_correction` (
	`id` text PRIMARY KEY NOT NULL,
	`assertion_id` text NOT NULL,
	`person_id` text NOT NULL,
	`requested_name` text,
	`explanation` text,
	`requested_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `name_correction_outcome` ON `name_correction` (`outcome`);--> statement-breakpoint
CREATE INDEX `name_correction_assertion` ON `name_correction` (`assertion_id`);--> statement-breakpoint
CREATE TABLE `hour_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`source` text NOT NULL,
	`source_key` text NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	`day` text NOT NULL,
	`booked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hour_entry_source` ON `hour_entry` (`person_id`,`source`,`source_key`);--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer,
	`at` integer NOT NULL,
	`act` text NOT NULL,
	`subject_id` text NOT NULL,
	`body` text NOT NULL,
	`leaf` text,
	`sealed` text,
	`about_person_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entry_seq` ON `ledger_entry` (`seq`);--> statement-breakpoint
CREATE INDEX `ledger_entry_subject` ON `ledger_entry` (`subject_id`);--> statement-breakpoint
CREATE INDEX `ledger_entry_person` ON `ledger_entry` (`about_person_id`);--> statement-breakpoint
CREATE TABLE `ledger_tile` (
	`level` integer NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`level`, `position`)
);
--> statement-breakpoint
CREATE TABLE `ledger_checkpoint` (
	`size` integer PRIMARY KEY NOT NULL,
	`root` text NOT NULL,
	`at` integer NOT NULL,
	`note` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signing_key` (
	`kid` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`public_jwk` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`to_address` text,
	`template` text NOT NULL,
	`subject` text NOT NULL,
	`text` text,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `fault_report` (
	`id` text PRIMARY KEY NOT NULL,
	`page` text NOT NULL,
	`text` text,
	`person_id` text,
	`at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text
);
--> statement-breakpoint
CREATE INDEX `fault_report_open` ON `fault_report` (`closed_at`,`at`);--> statement-breakpoint
CREATE TABLE `lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
