/** Keeps progress in guides each person's own. */
trigger GuideProgress on Guide_Progress__c(before insert, before update) {
    GuideProgressHandler.prepare(Trigger.operationType, Trigger.new);
}
