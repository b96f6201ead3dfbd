# Runs the tests. What cannot run is named at the end and fails the run.

run_tests() {
    local arguments=(verify --fail-at-end) picked=()
    while [ $# -gt 0 ]; do
        case $1 in
            --long) arguments+=(-DexcludedGroups=shared-data) ;;
            --real-data)
                [ -d "${2:-}" ] || stop_with "--real-data needs the folder of the data."
                STAFFEL_SHARED_DATA=$(readlink -f "$2")
                export STAFFEL_SHARED_DATA
                arguments+=(-Dgroups=shared-data -DexcludedGroups=long)
                shift
                ;;
            --*) stop_with "There is no option $1 for test." ;;
            *) if [ -f "$home/$1/pom.xml" ]; then picked+=("dev/staffel/${1%/}/**"); else picked+=("$1"); fi ;;
        esac
        shift
    done
    if [ ${#picked[@]} -gt 0 ]; then
        arguments+=("-Dtest=$(IFS=,; printf '%s' "${picked[*]}")" -Dsurefire.failIfNoSpecifiedTests=false)
    fi
    run_maven_tests "${arguments[@]}"
}

run_maven_tests() {
    local log=$home/target/test.log failed=
    find_jdk
    find_maven
    missing=()
    need_program chromium STAFFEL_CHROMIUM "chromium chromium-browser google-chrome" "the browser tests"
    need_program nodejs STAFFEL_NODE "node" "the tests with real JavaScript clients"
    need_program npm STAFFEL_NPM "npm" "the tests with real JavaScript clients"
    mkdir -p "$home/target"
    find "$home" -path '*/target/surefire-reports' -prune -exec rm -rf {} +
    maven "$@" </dev/null 2>&1 | tee "$log" || failed=yes
    summary "$log" || failed=yes
    [ -z "$failed" ]
}

# Exports VARIABLE with the first of PROGRAMS that is there, installing PACKAGE as root where apt-get can.
need_program() {
    local package=$1 variable=$2 programs=$3 what=$4 program
    [ -z "${!variable:-}" ] || return 0
    if ! program=$(first_of $programs) && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing $package for $what …"
        apt_install "$package" || true
        program=$(first_of $programs) || true
    fi
    if [ -n "$program" ]; then
        export "$variable=$program"
    else
        missing+=("$what need $package; install it, for example: apt-get install $package")
    fi
}

first_of() {
    local program
    for program in "$@"; do
        if command -v "$program"; then return 0; fi
    done
    return 1
}

apt_install() {
    local quietly=$home/target/apt.log
    mkdir -p "$home/target"
    export DEBIAN_FRONTEND=noninteractive
    if [ -z "${apt_updated:-}" ]; then
        apt-get update >"$quietly" 2>&1 || true
        apt_updated=yes
    fi
    apt-get install --yes --no-install-recommends "$@" >>"$quietly" 2>&1 || { tail -n 5 "$quietly" >&2; return 1; }
}

# One closing line over all modules in Surefire's words, after everything that did not run.
summary() {
    local log=$1 reports=() counts line
    while IFS= read -r line; do reports+=("$line"); done < <(find "$home" -path '*/target/surefire-reports/TEST-*.xml')
    for line in ${missing[@]+"${missing[@]}"}; do printf 'Could not run: %s\n' "$line"; done
    sed -n 's/^\[INFO\] \([a-z-]*\) \.* SKIPPED.*/Could not run: module \1, because an earlier one failed/p' "$log"
    if [ ${#reports[@]} -eq 0 ]; then
        printf 'No test ran.\n'
        return 1
    fi
    awk '/<testcase /{name=$0} /<skipped/{sub(/.*<testcase name="/,"",name); sub(/" time=.*/,"",name); sub(/" classname="/," in ",name); print "Skipped: " name}' "${reports[@]}"
    counts=$(awk -f "$home/scripts/counts.awk" "${reports[@]}")
    printf '%s\n' "$counts"
    [ ${#missing[@]} -eq 0 ] && case $counts in *"Failures: 0, Errors: 0, Skipped: 0") true ;; *) false ;; esac
}
