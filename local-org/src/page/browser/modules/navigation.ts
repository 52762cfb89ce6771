/**
 * `lightning/navigation`
 * (https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate.html).
 */
import { addressOf, currentPage, navigate, type PageReference } from './router.ts';

// TypeScript asks for exactly these parameters of a mixin's base.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor = abstract new (...parameters: any[]) => object;

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/**
 * Gives a component the methods `[NavigationMixin.Navigate]` and `[NavigationMixin.GenerateUrl]`.
 */
export function NavigationMixin<T extends Constructor>(Base: T) {
    abstract class Navigating extends Base {
        [Navigate](page: PageReference, replace = false): void {
            navigate(page, replace);
        }

        async [GenerateUrl](page: PageReference): Promise<string> {
            return addressOf(page);
        }
    }
    return Navigating;
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Wire adapter for the page that is shown. */
export class CurrentPageReference {
    readonly #provide: (page: PageReference) => void;
    #leave: (() => void) | null = null;

    constructor(provide: (page: PageReference) => void) {
        this.#provide = provide;
    }

    connect(): void {
        this.#provide(currentPage.get());
        this.#leave = currentPage.subscribe(this.#provide);
    }

    update(): void {}

    disconnect(): void {
        this.#leave?.();
    }
}
