ALTER TABLE `duty_record` ADD `form_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `duty_record_form` ON `duty_record` (`appointment_id`,`form_key`);--> statement-breakpoint
ALTER TABLE `disclosed_standard` ADD `withdrawn_by` text;--> statement-breakpoint
ALTER TABLE `spot_check` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `spot_check` ADD `withdrawn_by` text;--> statement-breakpoint
ALTER TABLE `spot_check` ADD `withdrawn_reason` text;--> statement-breakpoint
ALTER TABLE `spot_check` ADD `form_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `spot_check_form` ON `spot_check` (`appointment_id`,`form_key`);--> statement-breakpoint
ALTER TABLE `stop_order` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `stop_order` ADD `withdrawn_by` text;--> statement-breakpoint
ALTER TABLE `stop_order` ADD `withdrawn_reason` text;--> statement-breakpoint
ALTER TABLE `stop_order` ADD `form_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `stop_order_form` ON `stop_order` (`appointment_id`,`form_key`);--> statement-breakpoint
ALTER TABLE `training_given` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `training_given` ADD `withdrawn_by` text;--> statement-breakpoint
ALTER TABLE `training_given` ADD `withdrawn_reason` text;--> statement-breakpoint
ALTER TABLE `training_given` ADD `form_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `training_given_form` ON `training_given` (`appointment_id`,`form_key`);