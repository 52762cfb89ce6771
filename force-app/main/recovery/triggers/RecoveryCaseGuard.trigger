trigger RecoveryCaseGuard on Recovery_Case__c(before insert, before update, before delete) {
    GuardedRecords.refuseStrangers(Trigger.isDelete ? Trigger.old : Trigger.new);
}
