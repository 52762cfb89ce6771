import type { PermissionSetMetadata, Project } from '../sobj/project.ts';
import type { Schema } from '../sobj/schema.ts';

/** A foreign project as far as this org knows what its permission sets grant. @param warn takes what was left out */
export function knownGrants(
    project: Project,
    schema: Schema,
    warn: (message: string) => void
): Project {
    const permissionSets = project.permissionSets.map((set) => {
        const known = trim(set, project, schema);
        const lost = count(set) - count(known);
        if (lost > 0) warn(`${set.path}: ${lost} grants on unknown things are left out`);
        return known;
    });
    return { ...project, permissionSets };
}

function trim(set: PermissionSetMetadata, project: Project, schema: Schema): PermissionSetMetadata {
    const classes = new Set(project.classes.map(({ name }) => name));
    const permissions = new Set(project.customPermissions.map(({ name }) => name));
    return {
        ...set,
        classes: set.classes.filter((name) => classes.has(name)),
        customPermissions: set.customPermissions.filter((name) => permissions.has(name)),
        objects: set.objects.filter(({ object }) => schema.object(object) !== undefined),
        fields: set.fields.filter(({ field }) => {
            const [object = '', name = ''] = field.split('.');
            return schema.object(object)?.field(name)?.permissionable === true;
        })
    };
}

function count({ classes, customPermissions, objects, fields }: PermissionSetMetadata): number {
    return classes.length + customPermissions.length + objects.length + fields.length;
}
