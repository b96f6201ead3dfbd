# Runs the program. exec leaves no shell in between, so SIGTERM reaches it directly.

program=dev.staffel.server.Staffel
quiet_cache=('-Xlog:aot*=off' '-Xlog:cds*=off') # a cache that does not fit this Java machine is passed over

# STAFFEL_CLASSPATH runs classes that are built already; the acceptance tests use it.
run_program() {
    local command=$1
    shift
    export STAFFEL_DATA=${STAFFEL_DATA:-$home/var}
    find_jdk
    if [ -n "${STAFFEL_CLASSPATH:-}" ]; then
        java_options "$command" "$STAFFEL_CLASSPATH"
    else
        build_if_needed server
        exec 9<"$jars/in-use" # held by the program as long as it runs
        if command -v flock >/dev/null; then flock --shared 9; fi
        java_options "$command" "$(joined "$jars")"
        if [ -f "$jars/$cache" ]; then options+=("-XX:AOTCache=$jars/$cache" "${quiet_cache[@]}"); fi
    fi
    exec "$jdk/bin/java" "${options[@]}" $program "$command" "$@"
}

run_bench() {
    build_if_needed bench
    find_jdk
    exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "$(joined "$jars")" dev.staffel.bench.Bench "$@"
}

# Sets options.
java_options() {
    local command=$1 classpath=$2 more=()
    options=(-XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -cp "$classpath")
    case $command in
        start) options+=("-Xmx$(heap)") ;;
        import | restore | rebuild) options+=(-Xmx512m -XX:+UseParallelGC) ;; # long, and only their end is waited for
        replay) options+=("-Xmx${STAFFEL_HEAP:-1g}" -XX:+UseParallelGC) ;; # ten million signals fit in at once
        *) options+=(-Xmx512m -XX:TieredStopAtLevel=1) ;;
    esac
    read -ra more <<<"${STAFFEL_JAVA_OPTIONS:-}"
    options+=(${more[@]+"${more[@]}"})
}

joined() { printf '%s:' "$1"/*.jar; }

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
