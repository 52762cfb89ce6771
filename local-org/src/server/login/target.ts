/**
 * Where to go after signing in: a path on this server, or the start page for anything else.
 * Two slashes or a backslash at the front would lead to another host.
 */
export function localPath(wanted: string | null | undefined): string {
    return typeof wanted === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) ? wanted : '/';
}
