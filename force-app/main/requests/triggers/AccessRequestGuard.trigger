trigger AccessRequestGuard on Access_Request__c(before insert, before update, before delete) {
    GuardedRecords.refuseStrangers(Trigger.isDelete ? Trigger.old : Trigger.new);
}
