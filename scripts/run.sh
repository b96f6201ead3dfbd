# Runs the program. exec leaves no shell in between, so SIGTERM reaches it directly.

run_program() {
    local command=$1
    shift
    export STAFFEL_DATA=${STAFFEL_DATA:-$home/var}
    find_jdk
    java_options "$command"
    exec "$jdk/bin/java" "${options[@]}" dev.staffel.server.Staffel "$command" "$@"
}

run_bench() {
    build_if_needed bench
    find_jdk
    exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "$jars/*" dev.staffel.bench.Bench "$@"
}

# Sets options. STAFFEL_CLASSPATH runs classes that are built already; the acceptance tests use it.
java_options() {
    options=(-XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true)
    if [ "$1" = start ]; then options+=("-Xmx$(heap)"); else options+=(-Xmx512m -XX:TieredStopAtLevel=1); fi
    local more=()
    read -ra more <<<"${STAFFEL_JAVA_OPTIONS:-}"
    options+=(${more[@]+"${more[@]}"})
    if [ -n "${STAFFEL_CLASSPATH:-}" ]; then
        options+=(-cp "$STAFFEL_CLASSPATH")
        return
    fi
    build_if_needed server
    exec 9<"$jars/in-use" # held by the program as long as it runs
    if command -v flock >/dev/null; then flock --shared 9; fi
    options+=(-cp "$(printf '%s:' "$jars"/*.jar)")
}

# A quarter of the memory that this machine or container has, from 384 MB to 4 GB; the rest is PostgreSQL's and the system's.
heap() {
    if [ -n "${STAFFEL_HEAP:-}" ]; then
        printf '%s' "$STAFFEL_HEAP"
        return
    fi
    local kilobytes limit quarter
    kilobytes=$(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || true)
    case $limit in
        '' | *[!0-9]*) ;;
        *) if [ $((limit / 1024)) -lt "$kilobytes" ]; then kilobytes=$((limit / 1024)); fi ;;
    esac
    quarter=$((kilobytes / 4096))
    if [ "$quarter" -lt 384 ]; then quarter=384; fi
    if [ "$quarter" -gt 4096 ]; then quarter=4096; fi
    printf '%sm' "$quarter"
}
