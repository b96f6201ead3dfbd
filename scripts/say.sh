# What the script says to the person at the terminal. Everything but a command's own answer goes to standard error.

say() { printf '%s\n' "$*" >&2; }

# One line that the next one overwrites; plain lines where nobody watches.
progress() {
    if [ -t 2 ]; then printf '\r\033[K%s' "$*" >&2; else say "$*"; fi
}

progress_done() { [ ! -t 2 ] || printf '\r\033[K' >&2; }

stop_with() {
    local line
    for line in "$@"; do say "$line"; done
    exit 1
}
