import { LightningElement } from 'lwc';
import { type Toast, ShowToastEventName } from '../../modules/platformShowToastEvent.ts';
import { partsOf, type TextPart } from '../../modules/toast-text.ts';

interface ShownToast {
    readonly id: string;
    readonly title: string;
    readonly parts: TextPart[];
    readonly variant: string;
    readonly icon: string;
    readonly toastClass: string;
    readonly closable: boolean;
    readonly sticky: boolean;
}

/**
 * How long a toast stays, in milliseconds, as documented for ShowToastEvent; longer under mouse or
 * focus.
 */
const STAYS = 3000;

/** Shows what `ShowToastEvent` asks for, wherever on the page it was dispatched. */
export default class Toasts extends LightningElement {
    toasts: ShownToast[] = [];

    private count = 0;
    private paused = false;

    override connectedCallback(): void {
        document.addEventListener(ShowToastEventName, (event) => {
            this.add((event as CustomEvent<Toast>).detail);
        });
    }

    handleClose(event: MouseEvent): void {
        this.remove(String((event.currentTarget as HTMLElement).dataset.id));
    }

    handlePause(): void {
        this.paused = true;
    }

    handleResume(): void {
        this.paused = false;
        for (const toast of this.toasts) this.expire(toast);
    }

    private add(toast: Toast): void {
        this.count += 1;
        const shown = shownToast(String(this.count), toast);
        this.toasts = [...this.toasts, shown];
        this.expire(shown);
    }

    private expire(toast: ShownToast): void {
        if (toast.sticky) return;
        setTimeout(() => {
            if (!this.paused) this.remove(toast.id);
        }, STAYS);
    }

    private remove(id: string): void {
        this.toasts = this.toasts.filter((toast) => toast.id !== id);
    }
}

function shownToast(id: string, toast: Toast): ShownToast {
    const { title, message = '', messageData = [], mode = 'dismissible' } = toast;
    const { variant = 'info' } = toast;
    return {
        id,
        title,
        parts: partsOf(message, messageData),
        variant,
        icon: `utility:${variant}`,
        toastClass: `toast toast_${variant}`,
        closable: mode !== 'pester',
        sticky: mode === 'sticky'
    };
}
