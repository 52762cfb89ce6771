/** How far the gate is for one person, and what is missing next. */
export type GateStatus =
    'unverified' | 'needsApproval' | 'waiting' | 'refused' | 'expired' | 'verified';

const BY_APPROVAL: Record<string, GateStatus> = {
    WAITING: 'waiting',
    REFUSED: 'refused',
    EXPIRED: 'expired'
};

/** Reads the status off what Apex says; only `verified` opens the gate. */
export function gateStatus({ verification, approval }: Apex.GateState): GateStatus {
    if (!verification) return 'unverified';
    if (verification.isComplete) return 'verified';
    return BY_APPROVAL[approval?.state ?? ''] ?? 'needsApproval';
}

/** What the gate says about one action; nothing when it says nothing. */
export function actionState(gate: Apex.GateState, action: string): Apex.ActionState | undefined {
    return gate.actions.find((candidate) => candidate.action === action);
}

/** Why an action can't be taken even by somebody who has proof; empty when proof is all it takes. */
export function obstacleOf(gate: Apex.GateState | undefined, action: string): string {
    const state = gate && actionState(gate, action);
    return !state || state.isAllowed || state.lacksProof ? '' : (state.whyNot ?? '');
}
