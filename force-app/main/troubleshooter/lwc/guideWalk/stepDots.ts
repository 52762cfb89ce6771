/** One step of a guide on the way at its top. */
export interface Dot {
    key: number;
    cssClass: string;
}

/** Steps behind, the present one, and those ahead. */
export function stepDots(view: { position: number; ofSteps: number }): Dot[] {
    return Array.from({ length: view.ofSteps }, (_, index) => {
        const number = index + 1;
        if (number < view.position) return { key: number, cssClass: 'dot dot_done' };
        return { key: number, cssClass: number === view.position ? 'dot dot_now' : 'dot' };
    });
}
