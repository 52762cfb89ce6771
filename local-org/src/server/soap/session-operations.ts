import { fullSessionIn, sessionIn, type Operation } from './call.ts';
import { userInfo } from './user-info.ts';

/** SOAP `logout`: ends the session. */
export const logout: Operation = (call) => {
    call.org.identity.endSession(sessionIn(call).id);
    return undefined;
};

/** SOAP `getUserInfo`: about the session's user. */
export const getUserInfo: Operation = (call) => userInfo(call.org, fullSessionIn(call).userId);
