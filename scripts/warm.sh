# Starts a freshly built program once over an empty data folder and keeps what the Java machine learns, so that every real
# start is quick. Staffel runs without it too; STAFFEL_CACHE=no leaves it out.

cache=staffel.aot

warm_up() { # FOLDER with the jars
    local into=$1 log=$stage/warm.log data pid
    [ "${STAFFEL_CACHE:-}" != no ] || return 0
    progress "Preparing quick starts …"
    data=$(mktemp -d)
    java_options start "$(joined "$into")"
    (
        unset "${!STAFFEL_@}" # a real database and its settings are no business of this one
        exec "$jdk/bin/java" "${options[@]}" "${quiet_cache[@]}" "-XX:AOTCacheOutput=$data/$cache" \
            $program start --data "$data/data" --port 0 --intake-port 0 >"$log" 2>&1 </dev/null 8>&-
    ) &
    pid=$!
    if await_ready "$pid" "$log"; then visit "$log"; fi
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    mv "$data/$cache" "$into/$cache" 2>/dev/null || true
    rm -rf "$data"
    progress_done
}

await_ready() {
    local tries
    for tries in $(seq 300); do
        ! grep -q '^Staffel is ready' "$2" || return 0
        kill -0 "$1" 2>/dev/null || return 1
        sleep 0.2
    done
    return 1
}

# One page, so that the first real visitor does not wait for its classes.
visit() {
    local port answer
    port=$(sed -n 's/^Staffel is ready: http:\/\/[^:]*:\([0-9]*\).*/\1/p' "$1")
    exec 7<>"/dev/tcp/127.0.0.1/$port" || return 0
    printf 'GET /sign-in HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$port" >&7
    read -r answer <&7 || true
    exec 7>&-
}
