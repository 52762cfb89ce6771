/** Texts of the project's custom labels. */
import { currentTransaction } from '../rt/transaction.ts';

/**
 * The text of a label in a language, else in that of the label itself; undefined for an unknown label.
 * @param name whatever its case
 * @param language such as `de`; by default that of the running user
 */
export function labelText(name: string, language = userLanguage()): string | undefined {
    const wanted = name.toLowerCase();
    const { labels } = currentTransaction().org.project;
    const label = labels.find((one) => one.name.toLowerCase() === wanted);
    return label?.translations.get(language) ?? label?.value;
}

function userLanguage(): string {
    const { org, userId } = currentTransaction();
    return String(org.store.get('User', userId)?.['LanguageLocaleKey'] ?? 'en_US');
}
