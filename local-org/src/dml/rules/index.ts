import { assignment } from './assignment.ts';
import { person } from './person.ts';
import type { ObjectRule } from './rule.ts';
import { user } from './user.ts';
import { userLogin } from './user-login.ts';

const RULES: Readonly<Record<string, ObjectRule>> = {
    User: user,
    UserLogin: userLogin,
    Contact: person,
    Lead: person,
    PermissionSetAssignment: assignment
};

/** The special rules of an object; empty for most. */
export function ruleOf(object: string): ObjectRule {
    return RULES[object] ?? {};
}
