# Builds a module and sets its jars aside in target/staffel/MODULE-HASH, so that a later build never changes the
# files of a program that is running. The folder in use is named in target/staffel/MODULE.

modules="engine playbook store intake server"

# Sets jars to the folder with the module's classpath.
build_if_needed() {
    local module=$1
    stage=$home/target/staffel
    if is_stale "$module"; then
        find_jdk
        find_maven
        mkdir -p "$stage" 2>/dev/null && [ -w "$stage" ] || stop_with \
            "Staffel has to be built, and $home cannot be written by $(id -un)." \
            "Run ./staffel build once as the owner of that folder."
        exec 8>"$stage/building"
        await_other_build
        if is_stale "$module"; then build "$module"; fi
        exec 8>&-
    fi
    jars=$stage/$(cat "$stage/$module")
}

# A folder is built by one at a time.
await_other_build() {
    command -v flock >/dev/null || return 0
    ! flock --nonblock 8 || return 0
    say "Another build of $home is running; waiting for it …"
    flock 8
}

is_stale() {
    local module=$1 built=$home/target/staffel/$1 sources=() part
    [ -f "$built" ] && [ -d "$home/target/staffel/$(cat "$built")" ] || return 0
    for part in $modules "$module"; do sources+=("$home/$part/pom.xml" "$home/$part/src/main"); done
    [ -n "$(find "$home/pom.xml" "$home/.mvn" "${sources[@]}" -newer "$built" -print -quit 2>/dev/null)" ]
}

build() {
    local module=$1 log=$stage/build.log started=$stage/started name
    : >"$started"
    rm -rf "$home/$module/target/lib" # else a dependency that is gone would stay
    progress "Building Staffel (the first time takes a few minutes) …"
    if ! maven -DskipTests -pl "$module" -am package 2>&1 | tee "$log" | show_modules; then
        progress_done
        cat "$log" >&2
        stop_with "The build failed; the whole log is above and in $log."
    fi
    progress_done
    name=$module-$(cat "$home/$module/target/lib"/*.jar "$home/$module/target/$module"-*.jar | sha256sum | cut -c1-12)
    set_aside "$module" "$name"
    if [ "$module" = server ] && [ ! -f "$stage/$name/$cache" ]; then warm_up "$stage/$name"; fi
    printf '%s\n' "$name" >"$stage/$module.new"
    touch -r "$started" "$stage/$module.new" # a source saved during the build is newer than it
    mv "$stage/$module.new" "$stage/$module"
    remove_unused "$module" "$name"
}

show_modules() {
    local level word module place
    while read -r level word module place; do
        case $level$word$place in "[INFO]Building"*"["*"]") progress "Building Staffel: $module ${place##* } …" ;; esac
    done
}

set_aside() {
    local module=$1 into=$stage/$2
    [ ! -d "$into" ] || return 0
    rm -rf "$into.new"
    mkdir "$into.new"
    cp "$home/$module/target/lib"/*.jar "$home/$module/target/$module"-*.jar "$into.new/"
    : >"$into.new/in-use"
    mv "$into.new" "$into"
}

# A running program holds a shared lock on its folder; the others go.
remove_unused() {
    local old
    command -v flock >/dev/null || return 0
    for old in "$stage/$1"-*; do
        if [ "$old" != "$stage/$2" ]; then flock --nonblock "$old/in-use" rm -rf "$old" || true; fi
    done
}
