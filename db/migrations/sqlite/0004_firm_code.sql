ALTER TABLE `appointment` ADD `firm_code` text;
--> statement-breakpoint
-- The firm a paper was given by; of one that was merged meanwhile, the firm it became.
UPDATE `appointment` SET `firm_code` = (SELECT `code` FROM `enterprise` WHERE `enterprise`.`id` = `appointment`.`enterprise_id`) WHERE `firm_name` IS NOT NULL;
