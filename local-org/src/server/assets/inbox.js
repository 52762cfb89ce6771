// Shows new mail as it arrives: the list is fetched anew, the message being read stays.
const list = document.querySelector('[data-mails]');
const status = document.querySelector('[role=status]');

async function refresh() {
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    list.replaceChildren(...page.querySelector('[data-mails]').childNodes);
    status.textContent = 'New mail has arrived.';
}

new EventSource('/inbox/events').addEventListener('mail', refresh);
