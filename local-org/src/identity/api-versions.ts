/** API versions that this org speaks. 30.0 and lower are retired on the platform. */
export const oldestVersion = 31;
export const newestVersion = 67;
/** SOAP login() is gone from 65.0 on. Salesforce Knowledge 005132110. */
export const lastVersionWithLogin = 64;

/** The version of `NN.0`, or null when the text is not a version that this org speaks. */
export function versionOf(text: string): number | null {
    const version = /^\d{2}\.0$/.test(text) ? Number(text) : NaN;
    return version >= oldestVersion && version <= newestVersion ? version : null;
}
