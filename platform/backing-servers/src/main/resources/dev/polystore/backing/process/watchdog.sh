# Reads "+ PID SIGNAL", "- PID" and "d DIRECTORY" lines. At end of file it ends every process that is still noted down
# and removes the directories.
trap '' INT HUP TERM
children=''
directories=''

note() {
    kept=''
    for child in $children; do
        [ "${child%%:*}" = "$2" ] || kept="$kept $child"
    done
    children=$kept
    [ "$1" = - ] || children="$children $2:$3"
}

end() {
    for child in $children; do
        kill -"${child#*:}" "${child%%:*}"
    done
    tries=0
    while [ $tries -lt 50 ]; do
        alive=''
        for child in $children; do
            kill -0 "${child%%:*}" && alive="$alive ${child%%:*}"
        done
        [ -z "$alive" ] && return
        tries=$((tries + 1))
        sleep 0.2
    done
    kill -KILL $alive
}

while read -r line; do
    case $line in
        'd '*) directories="$directories${line#d }
" ;;
        *) note $line ;;
    esac
done
end
printf '%s' "$directories" | while read -r directory; do
    rm -rf "$directory"
done
