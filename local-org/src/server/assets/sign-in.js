// A demo person's button fills in the form; signing in stays a step of one's own.
for (const button of document.querySelectorAll('[data-username]')) {
    button.addEventListener('click', () => {
        document.getElementById('username').value = button.dataset.username;
        document.getElementById('password').value = button.dataset.password;
        document.getElementById('Login').focus();
    });
}
