/** Moves the requests of people for whom something was done, or who are back in. */
trigger RecoveryRecordFollower on Recovery_Record__c(after insert) {
    AccessRequestProgress.follow(Trigger.new);
}
